import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about } from './routing-rule-row.server.ts'

// Which words speak for the offices that are left, and for state bodies of other kinds.

export const others: readonly RoutingRule[] = [
  about(
    'tourism_culture_sports',
    'nama-wisata',
    5,
    [
      'Nama dinas pariwisata dan olahraga',
      'Names of the tourism and sports offices',
      'Nama dinas pariwisata, pemuda, olahraga, perpustakaan',
      'Names of the offices for tourism, youth, sports and the library',
    ],
    `dinas pariwisata, =disbudpar, =dispar, =dispora, =disparpora, =disporapar, =dinporapar, =disparbud, dinas pemuda, kementerian pariwisata, =kemenpar, =kemenpora, dinas perpustakaan, =disperpusip, =perpusnas, kebudayaan dan pariwisata`,
  ),
  about(
    'tourism_culture_sports',
    'wisata',
    3,
    [
      'Wisata, budaya, dan olahraga',
      'Tourism, culture and sports',
      'Wisata, budaya, olahraga, perpustakaan',
      'Tourism, culture, sports and the library',
    ],
    `wisata, objek wisata, obyek wisata, tempat wisata, desa wisata, pariwisata, wisatawan, turis, pantai wisata, cagar budaya, budaya, kebudayaan, museum, candi, situs sejarah, sejarah, bangunan bersejarah, festival, kesenian, seniman, sanggar, olahraga, olah raga, stadion, =gor, lapangan bola, lapangan sepak bola, sepak bola, sepakbola, futsal, kolam renang, atlet, =koni, =pssi, pemuda, kepemudaan, karang taruna, perpustakaan, perpustakaan daerah, taman baca, arsip, kearsipan, hotel, homestay, pemandu wisata, tiket masuk wisata, kebun binatang, taman hiburan, skate park, event, pentas seni, =ekonomi kreatif, asian games`,
  ),
  about(
    'women_children',
    'nama-perempuan-anak',
    5,
    [
      'Nama dinas perempuan dan anak',
      'Names of the women and children office',
      'Nama dinas pemberdayaan perempuan dan perlindungan anak',
      'Names of the office for women and the protection of children',
    ],
    `=dp3a, =dp3ap2kb, =dpppa, =dp3akb, =dp3p2kb, pemberdayaan perempuan, perlindungan anak, =p2tp2a, uptd ppa, =kpai, =kemenpppa, komnas perempuan`,
  ),
  about(
    'women_children',
    'perempuan-anak',
    3,
    [
      'Kekerasan terhadap perempuan dan anak',
      'Violence against women and children',
      'Kekerasan terhadap perempuan dan anak',
      'Violence against women and children',
    ],
    `=kdrt, kekerasan dalam rumah tangga, kekerasan terhadap anak, kekerasan terhadap perempuan, kekerasan anak, kekerasan perempuan, kekerasan seksual, pelecehan, pelecehan seksual, pencabulan, dicabuli, perkosaan, pemerkosaan, diperkosa, penelantaran anak, anak ditelantarkan, eksploitasi anak, perkawinan anak, pernikahan dini, nikah dini, perdagangan orang, perdagangan anak, hak asuh, hak anak, kota layak anak, ruang laktasi, kesetaraan gender, pekerja anak, perundungan, korban kekerasan, anak korban`,
  ),
  about(
    'religion',
    'keagamaan',
    4,
    [
      'Haji, nikah, dan madrasah',
      'Pilgrimage, marriage and madrasahs',
      'Haji, nikah dan madrasah diurus Kementerian Agama',
      'Pilgrimage, marriage and madrasahs are the matter of the ministry of religion',
    ],
    `=kemenag, kementerian agama, kantor agama, departemen agama, menteri agama, =depag, =kua, kantor urusan agama, penghulu, buku nikah, surat nikah, akad nikah, pendaftaran nikah, biaya nikah, nikah di kua, =haji, ibadah haji, calon haji, jamaah haji, jemaah haji, porsi haji, daftar haji, umrah, travel umrah, first travel, madrasah, madrasah ibtidaiyah, madrasah tsanawiyah, madrasah aliyah, =mts, =mtsn, =min negeri, =man negeri, =mtsn negeri, guru madrasah, =bsm madrasah, raudhatul athfal, pondok pesantren, pesantren, =ponpes, =simpatika, emis, guru tpq, =tpq, =tpa quran, wakaf, zakat, =baznas, sertifikat halal, label halal, =bpjph, pendidikan agama islam, isbat`,
    { authority: 'kemenag' },
  ),
  about(
    'religion',
    'ibadah',
    1.8,
    [
      'Rumah ibadah',
      'Places of worship',
      'Rumah ibadah dan kehidupan beragama',
      'Places of worship and religious life',
    ],
    `masjid, mushola, musholla, gereja, rumah ibadah, tempat ibadah, =agama, keagamaan, aliran sesat, toa masjid, adzan, azan, intoleransi, ustadz, pura, vihara`,
  ),
  about(
    'immigration_justice',
    'imigrasi-hukum',
    4,
    [
      'Paspor, pengadilan, dan notaris',
      'Passports, courts and notaries',
      'Paspor, penjara, pengadilan dan notaris',
      'Passports, prisons, courts and notaries',
    ],
    `paspor, imigrasi, =kanim, keimigrasian, antrian paspor, kitas, =kitap, =visa, visa kerja, warga negara asing, =wna, deportasi, kewarganegaraan, naturalisasi, kemenkumham, hukum dan ham, hukum dan hak asasi, =ham, =lapas, =rutan, lembaga pemasyarakatan, rumah tahanan, narapidana, =napi, remisi, pembebasan bersyarat, =tahanan, =sipir, =pengadilan, pengadilan negeri, pengadilan agama, =pn, =hakim, sidang, putusan pengadilan, eksekusi putusan, mahkamah agung, mahkamah konstitusi, kejaksaan, =jaksa, =kejari, =kejati, notaris, =ahu, badan hukum, pendirian pt, =pengesahan, fidusia, hak cipta, merek dagang, paten, kekayaan intelektual, bantuan hukum, =lbh, =pengacara, advokat, akta cerai, perceraian, gugatan, undang undang, rancangan undang, peraturan perundang, penyidik, grasi, apostille, legalisasi, polsuspas`,
  ),
  about(
    'oversight',
    'pengawasan',
    4,
    ['Pengawasan', 'Oversight', 'Pengawasan internal dan penyimpangan', 'Internal oversight and misconduct'],
    `inspektorat, irjen, inspektur, ombudsman, =kpk, =bpkp, badan pemeriksa keuangan, maladministrasi, mal administrasi, audit, diaudit, pengawas internal, saber pungli, whistleblower, gratifikasi, =lhkpn, penyalahgunaan wewenang`,
  ),
  about(
    'oversight',
    'pengadaan',
    2.5,
    [
      'Lelang dan pengadaan',
      'Tenders and procurement',
      'Lelang dan pengadaan diawasi dan diatur lembaga pengadaan',
      'Tenders and procurement are ruled and watched by bodies of their own',
    ],
    `=lelang, pelelangan, tender, pengadaan barang, =lpse, =lkpp, =ulp, =pokja, penyedia jasa, dokumen penawaran, panitia lelang`,
  ),
  about(
    'oversight',
    'pengawasan-lemah',
    1.2,
    ['Kata dugaan penyimpangan', 'Words of suspected misconduct', 'Dugaan penyimpangan', 'Suspected misconduct'],
    `korupsi, dikorupsi, pungli, pungutan liar, suap, penyelewengan, penyimpangan, penyalahgunaan, mark up, nepotisme, kolusi`,
  ),
  about(
    'regional_government',
    'kepala-daerah',
    3,
    [
      'Kepala daerah dan sekretariat',
      'Head of the regency and secretariat',
      'Urusan kepala daerah, sekretariat dan perencanaan',
      'Matters of the head of the regency, the secretariat and planning',
    ],
    `=bappeda, =bapeda, sekretariat daerah, =setda, =sekda, =kesbangpol, kesbang, bakesbangpol, =ormas, =musrenbang, bagian organisasi, bagian hukum, bagian umum, bagian pemerintahan, bagian humas, bagian protokol, =humas, otonomi daerah, =otda, pemekaran, pemekaran kabupaten, perencanaan pembangunan, =rpjmd, asisten pemerintahan, gubernur, =kemendagri, kementerian dalam negeri, mendagri, pilkada, kpu, pemilu, =dprd, =setwan, =pemprov, =pemda, =pemkot, =pemkab, pemerintah kota, pemerintah kabupaten, pemerintah provinsi, pemerintah daerah, perbatasan daerah, hibah, dana hibah, proposal`,
  ),
  about(
    'regional_government',
    'kepala-daerah-lemah',
    0.6,
    [
      'Sapaan kepada kepala daerah',
      'Words to the head of the regency',
      'Sapaan kepada kepala daerah',
      'How people address the head of the regency',
    ],
    `bupati, walikota, wali kota, wakil bupati, pak wali, hari jadi, kota, presiden, pemerintah, kebijakan, kunjungan`,
  ),
  about(
    'state_enterprise_other',
    'badan-usaha-negara',
    3,
    ['Badan usaha milik negara', 'State enterprises', 'Badan usaha milik negara', 'State enterprises'],
    `=bumn, badan usaha milik negara, =persero, =bri, =bni, =btn, bank mandiri, bank bri, bank bni, bank btn, =atm, kartu atm, rekening, buku tabungan, nasabah, kantor pos, pos indonesia, pt pos, kiriman pos, paket pos, =ems, pegadaian, jasa marga, jalan tol, gerbang tol, pintu tol, =tol, etoll, e toll, rest area, =jasindo, jiwasraya, jasa raharja, =garuda, =lion, waskita, adhi karya, =antam, semen, telkom, pt kai, =kai, rekrutmen bumn, =ptpn, perhutani, kimia farma, tol laut, emoney, bank jateng, bank daerah`,
  ),
  about(
    'other_government',
    'instansi-lain',
    3,
    ['Lembaga pusat lain', 'Other national bodies', 'Lembaga pusat lain', 'Other national bodies'],
    `=kemenko, =setneg, sekretariat negara, =istana, =bnn, =bkkbn pusat, =lipi, =bppt, =lkpp, =pengadaan nasional, =dpr, =mpr, =bawaslu, =kpu, =tni al, =kemenhan, =kemlu, =kbri`,
  ),
]
