import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about } from './routing-rule-row.server.ts'

// Which words speak for water, power, waste and nature.

export const utilities: readonly RoutingRule[] = [
  about(
    'water_utility',
    'air-minum',
    4,
    [
      'Air minum',
      'Drinking water',
      'Air minum perpipaan adalah layanan Perumdam (dulu PDAM)',
      'Piped drinking water is the service of Perumdam (once PDAM)',
    ],
    `=pdam, =perumdam, perumda air, =tirta, air minum, perusahaan air, air ledeng, ledeng, leding, air pdam, air mati, air .. mati, air tidak mengalir, air .. tidak mengalir, air macet, air tidak keluar, air keruh, air kotor, air bau, air kuning, air keran, air kran, meteran air, meter air, pipa bocor, pipa pecah, pipa .. bocor, pipa air, pipa pdam, kebocoran pipa, tagihan air, rekening air, sambungan air, pasang air, pelanggan air, suplai air, supply air, pasokan air, aliran air bersih, distribusi air, tarif air, debit air, jaringan air bersih, pelanggan pdam, air galon, mengalir air`,
  ),
  about(
    'water_utility',
    'air-bersih',
    2,
    [
      'Air bersih',
      'Clean water',
      'Air bersih dapat berarti layanan Perumdam',
      'Clean water may mean the service of Perumdam',
    ],
    `air bersih, krisis air, kekurangan air, kesulitan air, tangki air, =keran, =kran, mengalir, =air, sumur bor, pompa sumur`,
  ),
  about(
    'electricity_energy',
    'listrik',
    4,
    ['Listrik', 'Electricity', 'Listrik adalah layanan PLN', 'Electricity is the service of PLN'],
    `=pln, listrik, mati lampu, lampu mati terus, pemadaman, pemadaman listrik, listrik padam, listrik mati, lampu padam, aliran listrik, arus listrik, meteran listrik, kwh, kwh meter, token listrik, token, tarif listrik, subsidi listrik, tagihan listrik, daya listrik, tambah daya, gardu, trafo, tiang listrik, kabel listrik, =sutet, tegangan, tegangan rendah, tegangan turun, pasang listrik, pemasangan listrik, sambungan listrik, jaringan listrik, listrik masuk, listrik desa, pulsa listrik, listrik prabayar, 450 va, 900 va, 450va, 900va, 1300 va, stroom, setrum, byar pet, biarpet, instalasi listrik, =slo, voltase, korsleting`,
    { authority: 'pln' },
  ),
  about(
    'electricity_energy',
    'energi',
    3.5,
    [
      'Elpiji dan bahan bakar',
      'Cooking gas and fuel',
      'Elpiji, bahan bakar dan tambang diurus kementerian dan provinsi',
      'Cooking gas, fuel and mining are the matter of ministries and the province',
    ],
    `=esdm, energi dan sumber daya mineral, pertamina, =bbm, =spbu, pom bensin, bahan bakar, premium, pertalite, pertamax, bensin, solar, minyak tanah, =migas, elpiji, gas elpiji, gas 3 kg, gas 3kg, elpiji 3 kg, elpiji 3kg, gas melon, gas bersubsidi, gas subsidi, tabung gas, gas langka, gas .. langka, pangkalan gas, agen gas, pangkalan elpiji, harga gas, jaringan gas, jargas, gas bumi, =pgn, pertamini, kelangkaan gas, =3kg`,
  ),
  about(
    'electricity_energy',
    'tambang',
    3.5,
    [
      'Tambang dan galian',
      'Mines and quarries',
      'Izin tambang dan galian diurus provinsi atau kementerian',
      'Permits for mines and quarries are given by the province or a ministry',
    ],
    `tambang, penambangan, pertambangan, tambang ilegal, tambang liar, izin tambang, galian c, galian golongan c, batu bara, batubara, tambang pasir, tambang emas, reklamasi tambang, lubang tambang, bekas tambang, penambang, =iup, pengeboran minyak`,
    { authority: 'province-forestry-mining' },
  ),
]

export const environment: readonly RoutingRule[] = [
  about(
    'environment_waste',
    'nama-lingkungan',
    5,
    [
      'Nama dinas lingkungan hidup',
      'Names of the environment office',
      'Nama dinas lingkungan hidup dan kebersihan',
      'Names of the offices for the environment and for cleaning',
    ],
    `dinas lingkungan, lingkungan hidup, =dlh, =dlhk, =blh, =bplh, =bplhd, =klhk, dinas kebersihan, =dkp, kebersihan dan pertamanan, dinas pertamanan, pd kebersihan, dinas lh, badan lingkungan, pertamanan`,
  ),
  about(
    'environment_waste',
    'sampah',
    3,
    [
      'Sampah',
      'Waste',
      'Sampah diangkut dan diatur dinas lingkungan hidup',
      'Waste is collected and dealt with by the environment office',
    ],
    `sampah, tumpukan sampah, pembuangan sampah, buang sampah, sampah menumpuk, sampah .. menumpuk, angkut sampah, pengangkutan sampah, truk sampah, mobil sampah, gerobak sampah, petugas sampah, petugas kebersihan, tukang sampah, =tps, =tpa, =tpst, tempat pembuangan, tong sampah, tempat sampah, bak sampah, kontainer sampah, retribusi sampah, iuran sampah, pembakaran sampah, bakar sampah, =penyapu, penyapu jalan, penyapuan, kebersihan kota, kebersihan lingkungan, sampah plastik, bau sampah, daur ulang`,
  ),
  about(
    'environment_waste',
    'pencemaran',
    3,
    [
      'Pencemaran dan pohon kota',
      'Pollution and town trees',
      'Pencemaran dan pohon kota diurus dinas lingkungan hidup',
      'Pollution and trees in town are the matter of the environment office',
    ],
    `limbah, pencemaran, tercemar, mencemari, polusi, polusi udara, polusi suara, asap pabrik, asap pembakaran, bau menyengat, bau busuk, bau tidak sedap, bau kandang, =amdal, =ukl, limbah =b3, baku mutu, limbah pabrik, limbah rumah sakit, limbah sawit, pembuangan limbah, debu pabrik, debu batubara, cerobong, kebisingan pabrik, sungai tercemar, pohon, penebangan pohon, tebang pohon, pohon tumbang, pohon rawan, pohon rindang, pemangkasan, pangkas pohon, dahan, ranting, perantingan, taman kota, =rth, ruang terbuka hijau, =penghijauan, hutan kota, tanaman taman, =bau, udara kotor, ikan mati, rumput liar, hutan mangrove, mangrove`,
  ),
  about(
    'environment_waste',
    'lingkungan-lemah',
    1,
    [
      'Kata tentang lingkungan',
      'Words about the environment',
      'Kata umum tentang lingkungan',
      'Common words about the environment',
    ],
    `kotor, kumuh, =kebersihan, =lingkungan, polutan, asap, debu, bersih bersih, membersihkan, dibersihkan, busuk, menyengat, taman, rumput, =pabrik`,
  ),
  about(
    'environment_waste',
    'hutan',
    3,
    [
      'Hutan dan kayu',
      'Forest and timber',
      'Hutan dan kayu diurus dinas kehutanan provinsi',
      "Forest and timber are the matter of the province's forestry office",
    ],
    `kehutanan, kawasan hutan, hutan lindung, penebangan liar, illegal logging, pembalakan, pembalakan liar, perambahan hutan, kayu ilegal, hutan adat, hutan produksi, dinas kehutanan, satwa liar, perburuan liar, =bksda, hutan gundul, menebang hutan, pembabatan hutan`,
    { authority: 'province-forestry-mining' },
  ),
]
