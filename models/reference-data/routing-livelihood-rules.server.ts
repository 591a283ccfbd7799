import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about } from './routing-rule-row.server.ts'

// Which words speak for work, farming, fishing and trade.

export const work: readonly RoutingRule[] = [
  about(
    'employment',
    'nama-tenaga-kerja',
    5,
    [
      'Nama dinas tenaga kerja',
      'Names of the employment office',
      'Nama dinas tenaga kerja',
      'Names of the employment office',
    ],
    `dinas tenaga kerja, =disnaker, =disnakertrans, =disnakertransos, =naker, =nakertrans, =depnaker, =kemnaker, =kemenaker, =kemenakertrans, kementerian ketenagakerjaan, kementerian tenaga kerja, =bnp2tki, =bp2mi, =bp3tki, =distransnaker, menaker, pengawas ketenagakerjaan, balai latihan kerja, =blk`,
  ),
  about(
    'employment',
    'ketenagakerjaan',
    3,
    [
      'Hubungan kerja dan pencari kerja',
      'Employment and job seekers',
      'Hubungan kerja dan pencari kerja diurus dinas tenaga kerja',
      'Employment and job seekers are the matter of the employment office',
    ],
    `tenaga kerja, ketenagakerjaan, karyawan, buruh, =pekerja, upah, gaji .. tidak dibayar, gaji belum dibayar, gaji karyawan, gaji .. perusahaan, =umr, =umk, =ump, =umsk, upah minimum, lembur, uang lembur, =thr, tunjangan hari raya, =phk, pemutusan hubungan, di phk, dipecat, pesangon, kontrak kerja, karyawan kontrak, karyawan tetap, outsourcing, =pkwt, =pkwtt, perjanjian kerja, jam kerja, hari kerja perusahaan, cuti, cuti hamil, cuti melahirkan, ijazah .. ditahan, tahan ijazah, penahanan ijazah, serikat pekerja, serikat buruh, =hrd, =bipartit, tripartit, hubungan industrial, mogok kerja, lowongan, lowongan kerja, =loker, cari kerja, mencari kerja, pencari kerja, pengangguran, lapangan kerja, lapangan pekerjaan, kartu kuning, =ak1, bursa kerja, job fair, jobfair, pelatihan kerja, magang, =tki, =tkw, =pmi luar negeri, kerja di luar negeri, =pjtki, tenaga kerja asing, =tka, transmigrasi, transmigran, warga transmigrasi, lahan transmigrasi, satpam outsourcing, perusahaan .. tidak membayar, perusahaan tempat saya bekerja, tempat saya bekerja, bekerja di perusahaan, bekerja di pt, keselamatan kerja, =k3, majikan, penyalur tenaga kerja, yayasan penyalur, tenaga lokal, putra daerah, =dirumahkan`,
  ),
  about(
    'employment',
    'kerja-lemah',
    1.2,
    ['Kata tentang bekerja', 'Words about work', 'Kata umum tentang bekerja', 'Common words about work'],
    `perusahaan, =pt, =cv, bekerja, =kerja, gaji, kontrak, atasan, di gaji, pabrik, libur nasional, potongan gaji, resign, melamar, lamaran`,
  ),
]

export const farming: readonly RoutingRule[] = [
  about(
    'agriculture_fisheries',
    'nama-pertanian',
    5,
    [
      'Nama dinas pertanian dan perikanan',
      'Names of the farming and fishery offices',
      'Nama dinas pertanian, perkebunan, perikanan dan pangan',
      'Names of the offices for farming, plantations, fishery and food',
    ],
    `dinas pertanian, =distan, =dispertan, =distanak, =dinpertan, =dtphp, =disbun, =disnak, dinas perkebunan, dinas perikanan, dinas peternakan, dinas kelautan, =dkp perikanan, dinas ketahanan pangan, dinas pangan, ketahanan pangan, kementerian pertanian, =kementan, kementerian kelautan, =kkp, =bp3k, =bpp pertanian, =dislutkan, =dislutkan perikanan, perikanan`,
  ),
  about(
    'agriculture_fisheries',
    'tani-ternak-ikan',
    3,
    [
      'Tani, kebun, ternak, dan ikan',
      'Fields, plantations, livestock and fish',
      'Tani, kebun, ternak dan ikan',
      'Fields, plantations, livestock and fish',
    ],
    `petani, pertanian, tani, kelompok tani, =poktan, gapoktan, penyuluh, penyuluh pertanian, =ppl, =thl tbpp, pupuk, pupuk bersubsidi, pupuk langka, rdkk, kartu tani, sawah, persawahan, padi, gabah, jagung, kedelai, hama, wereng, =tikus sawah, benih, bibit, panen, gagal panen, puso, traktor, =alsintan, hand traktor, combine, ternak, peternak, peternakan, sapi, kerbau, kambing, ayam, unggas, pakan ternak, kandang, kandang ayam, dokter hewan, kesehatan hewan, vaksin hewan, rabies, antraks, =pmk, flu burung, inseminasi, rumah potong hewan, =rph, hewan kurban, daging, nelayan, kapal nelayan, perahu nelayan, ikan, perikanan, pembudidaya, budidaya ikan, budidaya, tambak, udang, kolam ikan, keramba, alat tangkap, cantrang, pukat, racun ikan, setrum ikan, bom ikan, perkebunan, kebun, kelapa sawit, sawit, plasma sawit, kebun plasma, =tbs, harga sawit, karet, kakao, kopi, lada, cengkeh, tebu, hortikultura, cabai, bawang, sayur, ladang, asuransi tani, swasembada, cetak sawah, lumbung pangan, harga gabah, anjing liar, anjing gila, kucing liar, kelompok ternak, kelompok nelayan, pasar ikan, =tpi, pelelangan ikan, lahan pertanian`,
  ),
]

export const trade: readonly RoutingRule[] = [
  about(
    'trade_industry_smes',
    'nama-perdagangan',
    5,
    [
      'Nama dinas perdagangan dan koperasi',
      'Names of the trade and cooperatives offices',
      'Nama dinas perdagangan, perindustrian dan koperasi',
      'Names of the offices for trade, industry and cooperatives',
    ],
    `dinas perdagangan, =disperindag, =deperindag, =disdag, =disperindagkop, =diskop, =diskopumkm, =diskumindag, =dinkop, =dinkopumkm, dinas koperasi, dinas pasar, dinas perindustrian, dinas industri, kementerian perdagangan, =kemendag, kementerian perindustrian, =kemenperin, kementerian koperasi, =kemenkop, =bpsk, metrologi, kepala pasar, upt pasar, perlindungan konsumen`,
  ),
  about(
    'trade_industry_smes',
    'pasar-dagang',
    3,
    [
      'Pasar, harga, dan usaha kecil',
      'Markets, prices and small business',
      'Pasar, harga, koperasi dan usaha kecil',
      'Markets, prices, cooperatives and small business',
    ],
    `pasar, pasar tradisional, pasar rakyat, pasar modern, pasar induk, pasar johar, pedagang pasar, kios, kios pasar, los pasar, =los, lapak pasar, pedagang, retribusi pasar, revitalisasi pasar, relokasi pedagang, relokasi pasar, pasar .. kumuh, bangunan pasar, harga sembako, harga beras, harga cabai, harga bahan pokok, harga .. naik, kebutuhan pokok, bahan pokok, harga barang, kenaikan harga, harga naik, harga mahal, harga minyak, minyak goreng, operasi pasar, pasar murah, stok barang, =timbangan, tera, tera ulang, takaran, =umkm, =ukm, =ikm, usaha kecil, usaha mikro, usaha rumahan, modal usaha, bantuan modal, pinjaman modal, =kur, kredit usaha, koperasi, simpan pinjam, =ksp, koperasi simpan pinjam, dana bergulir, =lpdb, pelaku usaha, wirausaha, pengusaha kecil, konsumen, barang palsu, penjual, toko modern, swalayan, minimarket, mini market, indomaret, alfamart, supermarket, =mall, toko online, belanja online, garansi, barang bekas, impor, ekspor, industri kecil, industri rumahan, =sni, kadaluarsa, kadaluwarsa, distributor, grosir, =het, menimbun, penimbunan, =htn, warung kelontong, pelatihan umkm, promosi produk`,
  ),
  about(
    'trade_industry_smes',
    'dagang-gas',
    1.8,
    [
      'Peredaran elpiji',
      'Sale of cooking gas',
      'Peredaran dan harga eceran elpiji diawasi dinas perdagangan, pasokannya tidak',
      'The sale and retail price of cooking gas are watched by the trade office, its supply is not',
    ],
    `elpiji, gas 3 kg, gas 3kg, gas melon, harga gas, pangkalan gas, agen gas, langka, kelangkaan`,
  ),
  about(
    'trade_industry_smes',
    'dagang-lemah',
    0.8,
    [
      'Kata tentang jual beli',
      'Words about buying and selling',
      'Kata umum tentang jual beli',
      'Common words about buying and selling',
    ],
    `harga, toko, produk, usaha, jual, membeli, beli, barang, dagang, industri, mahal`,
  ),
]
