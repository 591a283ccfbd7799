import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about, rule, unit } from './routing-rule-row.server.ts'

// Which words speak for which kind of service, one line of reason each. Written for this product from general knowledge of
// how Indonesian regencies divide their work (UU 23/2014, annex) and of how residents write; no text of any collection is
// copied. Grammar of the words: app/complaints/rules/README.md.

/** Reading aids: what is evidence of nothing, and what only says where. */
const aids: readonly RoutingRule[] = [
  rule(
    'neutral',
    'bukan-petunjuk',
    0,
    [
      'Ungkapan umum',
      'Common phrases',
      'Ungkapan umum yang memuat kata layanan tetapi tidak menunjuk layanan itu',
      'Common phrases that hold the word for a service and do not mean it',
    ],
    `jalan jalan, jalan keluar, jalan tengah, jalan pintas, berjalan lancar, tidak berjalan, sudah berjalan, jalan terus, jalan pikiran, jalan kaki,
    turun ke jalan, dalam rangka, air mata, anak buah, lampu hijau, buah hati, kepala keluarga, kartu nama, kepala daerah, orang pasar,
    surat keterangan sehat, uang pasar, harga mati, harga diri, harga diri bangsa, masuk akal, pasar gelap, kerja sama, bekerja sama, kerja keras, kerja bakti, gotong royong, 
    terima kasih, kasih sayang, tanah air, air muka, jalur hukum, tanggung jawab, sidang isbat, hari libur, tanah kelahiran, dunia pendidikan tinggi,
    tempat sampah masyarakat, sumber daya, hak dan kewajiban, buku tamu, uang jalan, tarif tol, jam kantor, atas nama, bank sampah, 
    polisi tidur, polisi pamong, rumah tangga, tanah merah, kapal selam, sekolah dasar negara, kelas dua, kelas ekonomi, surat kabar, masa depan,
    gedung pemuda, jalan pemuda, stadion jalan, kantor pos, pos ronda, pos kamling, pos jaga, pos polisi, pos satpam, dana talangan, permen pu, peraturan menteri, =evaluasi, =bandung, =bandungan, =kebutuhan, =dinaikkan, =kelakuan, =kepala, =keluhan, =laporan, =perhatian, =kejelasan, =pelaporan`,
  ),
  rule(
    'neutral',
    'bukan-tuduhan',
    0,
    [
      'Nama lembaga dan peraturan',
      'Names of bodies and rules',
      'Nama lembaga, peraturan atau kasus nasional, bukan tuduhan dalam aduan ini',
      'Names of bodies, rules or national cases, not an accusation in this complaint',
    ],
    `komisi pemberantasan korupsi, pengadilan tindak pidana korupsi, pengadilan tipikor, tindak pidana korupsi, saber pungli, satgas pungli, tim saber,
    korupsi ektp, kasus ektp, korupsi ktp, undang undang korupsi, hari anti korupsi, hari antikorupsi, wilayah bebas korupsi, zona integritas, kantor bupati,
    rumah jabatan bupati, rumah dinas bupati, rujab bupati, peraturan bupati, keputusan bupati, sk bupati, surat edaran bupati, instruksi bupati,
    calon bupati, bakal calon bupati, pemilihan bupati, pilkada bupati, mantan bupati, eks bupati, jalan bupati, pendopo bupati, tanda tangan bupati,
    kantor sekda, memeras keringat, peras keringat, simpang bupati, lapangan bupati, depan bupati, program bupati, visi bupati`,
  ),
  rule(
    'location',
    'penunjuk-tempat',
    0,
    [
      'Kata penunjuk tempat',
      'Words before a place',
      'Sesudah kata ini disebut tempat, bukan pokok aduan',
      'After these words a place is named, not the matter',
    ],
    `=depan, =dekat, =samping, =sebelah, =belakang, =seberang, =sekitar, =arah, =menuju, =daerah, =dpan, =sampai, =simpang, =pertigaan, =perempatan, =antara,
    =komplek, =kompleks, =kawasan, =utara, =selatan, =timur, =barat, =ngarep, =cedak, =mburi, =jalan, =gang, =gedung, =lokasi, =halaman, =eks, =bekas, =dari`,
  ),
]

const education: readonly RoutingRule[] = [
  about(
    'education',
    'nama-pendidikan',
    5,
    [
      'Nama dinas pendidikan',
      'Names of the education office',
      'Nama dinas dan kementerian pendidikan dan sebutannya',
      'Names of the education office and ministry and what people call them',
    ],
    `dinas pendidikan, =disdik, =disdikbud, =disdikpora, =diknas, =dikbud, =dispendik, dinas dikbud, dinas dikpora, dinas pendidikan dan kebudayaan, uptd pendidikan, upt pendidikan,
    kemendikbud, =kemdikbud, =kemendikbudristek, =ristekdikti, =kemenristekdikti, =dikti, kementerian pendidikan, kementerian riset, menteri pendidikan, mendikbud, =kopertis, =lldikti, =simbelmawa, =lpdp`,
  ),
  about(
    'education',
    'sekolah-inti',
    3,
    ['Urusan sekolah', 'School matters', 'Urusan yang hanya ada di sekolah', 'Matters that exist only at schools'],
    `=ppdb, =spmb, zonasi sekolah, penerimaan siswa baru, penerimaan peserta didik, peserta didik baru, daftar sekolah, komite sekolah, dana bos, =bosda, =bosnas, bantuan operasional sekolah, uang sekolah, uang gedung,
    uang spp, =spp, seragam sekolah, buku pelajaran, =lks, buku paket, kurikulum, ujian nasional, =unbk, =unas, =usbn, =usbk, =uasbn, =asesmen, ujian sekolah, =nuptk, =dapodik, =padamu, =npsn, =nisn, sertifikasi guru,
    tunjangan profesi guru, tunjangan guru, guru honorer, guru honor, guru sd, guru smp, guru tk, guru bantu, =gtt, =ptt, guru tidak tetap, tunjangan profesi, tunjangan fungsional guru, =ppg, =plpg, =ukg, guru paud, kepala sekolah, =kepsek, wali kelas, wali murid, orang tua murid, orang tua siswa,
    kegiatan belajar, belajar mengajar, =kbm, full day school, lima hari sekolah, hari sekolah, libur sekolah, jam sekolah, bangunan sekolah, gedung sekolah, ruang kelas, atap sekolah, =rkb, anak putus sekolah, putus sekolah, 
    program indonesia pintar, kartu indonesia pintar, dana pip, =pip, =kip, bidikmisi, bidik misi, beasiswa, =ppa, kartu jakarta pintar, =kjp, kejar paket, paket b, paket c, paket a, =pkbm, =paud, taman kanak kanak, study tour, studi tour, wisuda sekolah, perpisahan sekolah, les, bimbel,
    iuran sekolah, sumbangan sekolah, pungutan sekolah, rapor, rapot, raport, ijazah sd, ijazah smp, naik kelas siswa, tidak naik kelas, murid baru, siswa baru, pindah sekolah, mutasi siswa, pengawas sekolah, penjaga sekolah, guru agama, guru olahraga, sekolah negeri, sekolah swasta, sekolah rusak, sekolah dasar, sekolah menengah pertama, perpustakaan sekolah`,
  ),
  about(
    'education',
    'sekolah',
    2,
    [
      'Kata tentang sekolah',
      'Words about schools',
      'Kata sehari-hari tentang sekolah dan kuliah',
      'Everyday words about schools and studies',
    ],
    `=sekolah, bersekolah, =guru, siswa, siswi, murid, pelajar, =sd, =sdn, =smp, =smpn, =tk, =mts, peserta didik, tenaga pendidik, pendidikan, =pengajar, =mengajar, ijazah, akreditasi, mahasiswa, kampus, kuliah, universitas, perguruan tinggi,
    politeknik, skripsi, dosen, wisuda, =snmptn, =sbmptn, =ukt, =pkm, rektor, fakultas, semester, sarjana, =un, kelulusan, pembelajaran, tenaga kependidikan, ortu siswa, =kelas, operator sekolah, =ekskul, ekstrakurikuler, pramuka, ospek, =mos`,
  ),
  about(
    'education',
    'sekolah-lanjutan',
    3,
    [
      'SMA, SMK, dan SLB',
      'Senior and special schools',
      'SMA, SMK dan SLB diurus dinas pendidikan provinsi (UU 23/2014)',
      'SMA, SMK and SLB are run by the education office of the province (UU 23/2014)',
    ],
    `=sma, =sman, =smk, =smkn, =slb, =slbn, =smu, =stm, =sma negeri, =smk negeri, sekolah menengah atas, sekolah menengah kejuruan, sekolah luar biasa, =sltA, ppdb sma, ppdb smk, guru sma, guru smk, kepala sma, kepala smk, siswa sma, siswa smk, komite sma, komite smk, spp sma, spp smk`,
    { authority: 'province-education' },
  ),
  rule(
    'neutral',
    'lulusan',
    0,
    [
      'Tingkat lulusan',
      'Level of schooling',
      'Tingkat lulusan pelamar kerja bukan urusan sekolah',
      'The schooling that a job asks for is no matter of schools',
    ],
    `lulusan sma, lulusan smk, lulusan smp, lulusan sd, tamatan sma, tamatan smk, tamat sma, tamat smk, tamatan smp, pendidikan sma, ijazah sma sederajat, sma sederajat, smk sederajat, sederajat sma, pendidikan terakhir, tingkat sma, lulusan slta, lulus sma, lulus smk`,
  ),
]

const health: readonly RoutingRule[] = [
  about(
    'health',
    'nama-kesehatan',
    5,
    [
      'Nama dinas kesehatan dan rumah sakit',
      'Names of health office and hospital',
      'Nama dinas kesehatan dan rumah sakit daerah',
      "Names of the health office and the regency's hospital",
    ],
    `dinas kesehatan, =dinkes, =dkk, =diskes, kementerian kesehatan, =kemenkes, menkes, =rsud, =rsup, =rsu, rumah sakit umum, rumah sakit daerah, =bpom, badan pom, =bkkbn, =dppkb, keluarga berencana`,
  ),
  about(
    'health',
    'layanan-kesehatan',
    3,
    [
      'Layanan kesehatan',
      'Health services',
      'Layanan kesehatan yang diberikan atau diawasi daerah',
      'Health services that the regency gives or watches',
    ],
    `puskesmas, pustu, posyandu, puskesling, polindes, poskesdes, rumah sakit, =igd, =ugd, rawat inap, ruang inap, kamar inap, bangsal, poliklinik, =poli, loket pendaftaran, antrian pasien, pasien, ambulans, mobil jenazah, dokter jaga, dokter spesialis, perawat, bidan, =mantri, nakes, tenaga kesehatan, tenaga medis,
    imunisasi, vaksin, vaksinasi, fogging, pengasapan, demam berdarah, =dbd, jentik, malaria, =tbc, =hiv, diare, difteri, campak, stunting, gizi buruk, kurang gizi, ibu hamil, ibu melahirkan, melahirkan, persalinan, kontrasepsi, =odha, stok obat, obat kosong, apotek, apoteker, resep obat, alat kesehatan, laboratorium, 
    =jampersal, =jamkesda, =jamkesmas, operasi pasien, malpraktik, malpraktek, salah diagnosa, praktik dokter, praktek dokter, praktek bidan, dokter praktek, klinik, klinik ilegal, layanan kesehatan, pelayanan kesehatan, fasilitas kesehatan, donor darah, =pmi, stok darah, wabah, keracunan makanan, obat kadaluarsa, makanan kadaluarsa, obat palsu, kosmetik ilegal, boraks, formalin, khitan, sunatan massal, sunat massal, kesehatan ibu, home care, rumah bersalin, nyamuk, sarang nyamuk, virus, covid`,
  ),
  about(
    'health',
    'kesehatan',
    1.5,
    [
      'Kata tentang kesehatan',
      'Words about health',
      'Kata umum tentang sakit dan berobat',
      'Common words about being ill and being treated',
    ],
    `=kesehatan, berobat, pengobatan, dokter, obat, =sakit, penyakit, periksa kandungan, rujukan rumah sakit, kandungan, opname, =rs, medis, kanker, jantung, gizi, =kb, operasi, kesembuhan, cek kesehatan, gila berobat, rontgen, usg, bayi, balita, rekam medis, merokok, asap rokok`,
  ),
]

const insurance: readonly RoutingRule[] = [
  about(
    'health_insurance',
    'jaminan-kesehatan',
    4,
    [
      'Jaminan kesehatan (JKN)',
      'Health insurance (JKN)',
      'Kepesertaan, iuran dan kartu JKN diurus BPJS Kesehatan',
      'Membership, contributions and cards of JKN are the matter of BPJS Kesehatan',
    ],
    `bpjs kesehatan, =bpjskes, bpjs kes, =bpjsk, =jkn, mobile jkn, =kis, kartu indonesia sehat, =askes, iuran bpjs, kartu bpjs, peserta bpjs, pasien bpjs, kepesertaan bpjs, kantor bpjs, bpjs mandiri, bpjs pbi, pbi jkn, =pbi, faskes, =fktp, =fkrtl, faskes tingkat, pindah faskes, ganti faskes, dokter keluarga, tagihan bpjs, tunggakan bpjs, denda bpjs, bayar bpjs, pembayaran bpjs,
    bpjs kelas, naik kelas perawatan, turun kelas, kelas rawat, rujukan berjenjang, surat rujukan, rujukan online, autodebet, autodebit, virtual account, daftar bpjs, pendaftaran bpjs, bpjs tidak aktif, bpjs aktif, bpjs nonaktif, bpjs perusahaan, jaminan kesehatan, jaminan kesehatan nasional, asuransi kesehatan, edabu, e dabu, kader jkn, penerima bantuan iuran, iuran bulanan, kapitasi, ina cbg, prolanis, kartu peserta, peserta mandiri, =ppu, =pbpu, kartu sehat, =aplicare, =aplicares, segmen peserta, care center, =1500400, e id, =eid, kk bpjs, tambah anggota keluarga bpjs`,
    { authority: 'bpjs' },
  ),
  about(
    'health_insurance',
    'bpjs-umum',
    4,
    [
      'BPJS tanpa sebutan lain',
      'BPJS without another word',
      'BPJS tanpa sebutan lain hampir selalu BPJS Kesehatan',
      'BPJS without another word nearly always means BPJS Kesehatan',
    ],
    `=bpjs`,
    {
      authority: 'bpjs',
    },
  ),
  about(
    'health_insurance',
    'jaminan-kesehatan-lemah',
    1.2,
    [
      'Kata di sekitar jaminan kesehatan',
      'Words around health insurance',
      'Kata yang sering menyertai urusan kepesertaan',
      'Words that often go with matters of membership',
    ],
    `iuran, kepesertaan, peserta, faskes bpjs, nomor va, tunggakan, premi, kelas 1, kelas 2, kelas 3, kelas iii, kelas ii, kartu tidak aktif, kartu aktif, nonaktif, menonaktifkan, denda, rawat jalan, rujukan, kartu hilang, cetak kartu, suplemen kartu, anggota keluarga, badan usaha`,
  ),
  about(
    'employment_insurance',
    'jaminan-kerja',
    5,
    [
      'Jaminan ketenagakerjaan',
      "Workers' insurance",
      'Jaminan hari tua, kecelakaan kerja dan pensiun diurus BPJS Ketenagakerjaan',
      'Old-age savings, accidents at work and pensions are the matter of BPJS Ketenagakerjaan',
    ],
    `bpjs ketenagakerjaan, bpjs ketenaga kerjaan, bpjs tenaga kerja, bpjs naker, =bpjstk, bpjs tk, =bpjamsostek, jamsostek, =jht, jaminan hari tua, saldo jht, klaim jht, pencairan jht, =jkk, =jkm, jaminan kematian, jaminan kecelakaan kerja, jaminan pensiun, eklaim, e klaim, paklaring, parklaring, kartu peserta jamsostek, =kpj, vaklaring, saldo bpjs, klaim bpjs, claim bpjs, cairkan bpjs, pencairan bpjs, mencairkan bpjs, ambil bpjs, bsu, amalgamasi, bpjstk mobile, sso bpjs, bpjs cair, pencairan saldo bpjs, bpjstku, jaminan sosial ketenagakerjaan, kecelakaan kerja, bpjs 2 kpj`,
    { authority: 'bpjs' },
  ),
  about(
    'employment_insurance',
    'jaminan-kerja-lemah',
    1,
    [
      'Kata di sekitar jaminan ketenagakerjaan',
      "Words around workers' insurance",
      'Kata yang sering menyertai pencairan jaminan hari tua',
      'Words that often go with the payment of old-age savings',
    ],
    `saldo, klaim, =claim, mencairkan, pencairan, resign, mengundurkan diri, berhenti kerja, antrian online, nomor peserta`,
  ),
]

const publicWorks: readonly RoutingRule[] = [
  about(
    'roads_public_works',
    'nama-pekerjaan-umum',
    5,
    [
      'Nama dinas pekerjaan umum',
      'Names of the public works office',
      'Nama dinas pekerjaan umum dan sebutannya',
      'Names of the public works office and what people call it',
    ],
    `dinas pekerjaan umum, =dpu, =pupr, =dpupr, =pu, =pupera, dinas pu, bina marga, binamarga, kementerian pekerjaan umum, kemenpupr, =psda, =psdaesdm, cipta karya, sumber daya air, dinas penataan ruang, dinas tata ruang, dinas pengairan, =bbws, =bws, balai besar wilayah sungai, menteri pu`,
  ),
  about(
    'roads_public_works',
    'jalan-rusak',
    3,
    [
      'Jalan, jembatan, dan trotoar',
      'Roads, bridges and pavements',
      'Jalan, jembatan dan trotoar dibangun dan dipelihara dinas pekerjaan umum',
      'Roads, bridges and pavements are built and kept up by the public works office',
    ],
    `jalan rusak, jalan .. rusak, jalan berlubang, jalan .. berlubang, jalan .. lubang, lubang jalan, lubang di jalan, jalan hancur, jalan .. hancur, jalan jelek, jalan .. jelek, jalan ambles, jalan amblas, jalan .. ambles, jalan longsor, jalan bergelombang, jalan .. bergelombang, jalan retak, jalan licin, jalan becek, jalan berlumpur, jalan tanah, jalan berdebu, jalan putus,
    perbaikan jalan, jalan .. perbaikan, perbaiki jalan, pembangunan jalan, pelebaran jalan, peningkatan jalan, pengaspalan, =aspal, diaspal, mengaspal, hotmix, tambal, tambal sulam, ditambal, betonisasi, dibeton, jalan beton, cor beton, pengecoran, jalan cor, jalan dicor, jalan paving, paving, pavingisasi, paving block, =rigid, rabat beton, badan jalan, bahu jalan rusak,
    proyek jalan, infrastruktur jalan, akses jalan, jembatan, jembatan rusak, jembatan putus, jembatan roboh, trotoar, pedestrian, guiding block, flyover, fly over, siring, underpass, galian kabel, galian pipa, bekas galian, galian, kondisi jalan, jalan kampung, jalan desa, jalan lingkungan, jalan kabupaten, jalan poros, jalan usaha tani, jalan lingkar, jalan hauling, jalan layang, ring road, jalan mulus, tutup manhole, manhole, pagar jembatan, jalan raya rusak, jalan berbahaya, jalan bolong, jalan di aspal, rusak parah`,
  ),
  about(
    'roads_public_works',
    'jalan-negara',
    3,
    [
      'Jalan nasional',
      'National roads',
      'Jalan nasional diurus Balai Besar Pelaksanaan Jalan Nasional',
      'National roads are the matter of the national road agency (BBPJN)',
    ],
    `jalan nasional, jalan negara, jalan lintas, jalan trans, trans kalimantan, lintas sumatera, jalinsum, jalan arteri nasional, jalan pantura, =bbpjn, =bpjn, balai jalan nasional, pelaksanaan jalan nasional`,
    { authority: 'bbpjn' },
  ),
  about(
    'roads_public_works',
    'jalan-provinsi',
    3,
    [
      'Jalan provinsi',
      'Provincial roads',
      'Jalan provinsi diurus dinas pekerjaan umum provinsi',
      "Provincial roads are the matter of the province's public works office",
    ],
    `jalan provinsi, jalan propinsi, jalan .. milik provinsi, jembatan provinsi, ruas provinsi, pupr provinsi, pu provinsi, bina marga provinsi`,
    { authority: 'province-public-works' },
  ),
  about(
    'roads_public_works',
    'saluran-air',
    3,
    [
      'Drainase, sungai, dan banjir',
      'Drains, rivers and floods',
      'Drainase, sungai dan banjir di permukiman ditangani dinas pekerjaan umum',
      'Drains, rivers and floods where people live are handled by the public works office',
    ],
    `drainase, selokan, =got, gorong gorong, gorong, saluran air, saluran pembuangan, saluran .. mampet, saluran .. tersumbat, saluran mampet, saluran tersumbat, saluran .. buntu, saluran buntu, saluran, parit, riol, inlet, tali air, box culvert, tutup saluran, tutup got, pompa air, rumah pompa, pompa banjir, pompa .. banjir, polder, kolam retensi, embung, folder,
    banjir, kebanjiran, genangan, tergenang, air menggenang, air meluap, =rob, banjir rob, normalisasi, pengerukan, dikeruk, keruk, sedimentasi, sedimen, pendangkalan, dangkal, sungai, bantaran sungai, =talud, senderan, turap, bronjong, tanggul, sheet pile, irigasi, saluran irigasi, pintu air, bendung, bendungan, waduk, abrasi, kali mati, =kali mampet, air limpasan, gorong gorong mampet, air hujan, luapan air, terendam, kerendam, merendam, selutut, sepinggang, setinggi lutut, ketinggian air, kedalaman air, banjirnya`,
  ),
  about(
    'roads_public_works',
    'pekerjaan-umum',
    1,
    [
      'Kata tentang pekerjaan jalan',
      'Words about road works',
      'Kata umum tentang pekerjaan fisik di jalan',
      'Common words about works on a road',
    ],
    `=jalan, berlubang, lubang, rusak, kontraktor, proyek, cor, pengerjaan, becek, pembangunan, infrastruktur, alat berat, tata ruang, kubangan, =diperbaiki, perbaikan, memperbaiki, pengendara, kecelakaan, terperosok, pejalan kaki, ambles, amblas, mangkrak, hujan, genang, longsor, =kali, =rtrw, pekerja proyek, material proyek, pelebaran, jalan raya, jalan utama`,
  ),
]

const housing: readonly RoutingRule[] = [
  about(
    'housing_settlement',
    'nama-perumahan',
    5,
    [
      'Nama dinas perumahan',
      'Names of the housing office',
      'Nama dinas perumahan dan tata kota',
      'Names of the offices for housing and town planning',
    ],
    `dinas perumahan, =disperkim, =perkim, =dprkp, =distarcip, =distaru, dinas tata kota, =dtkp, tata kota, perumahan rakyat, perumahan dan permukiman, perumahan dan kawasan permukiman, kementerian perumahan`,
  ),
  about(
    'housing_settlement',
    'perumahan',
    3,
    [
      'Rumah dan permukiman',
      'Houses and settlements',
      'Rumah, permukiman dan fasilitasnya diurus dinas perumahan',
      'Houses, settlements and what belongs to them are the matter of the housing office',
    ],
    `rumah susun, =rusun, rusunawa, rusunami, rumah subsidi, perumahan subsidi, =kpr, rumah murah, sejuta rumah, rumah dp, pengembang, developer, fasilitas umum, fasilitas sosial, =fasum, =fasos, fasum fasos, =psu, rumah tidak layak huni, =rtlh, tidak layak huni, bedah rumah, =bsps, rehab rumah, perbaikan rumah, renovasi rumah, permukiman kumuh, pemukiman kumuh, kawasan kumuh, kampung kumuh, =kotaku, sanitasi lingkungan, jamban, septic tank, septik tank, =mck, ipal komunal, =tpu, pemakaman umum, makam, kuburan, pemakaman, penghuni rusun, warga rusun, sewa rusun, prasarana perumahan, perumahan, penertiban bangunan, gedung pemda, taman perumahan, rumah bantuan, rumah khusus, bangunan tanpa imb, bangunan tidak berizin`,
  ),
  about(
    'housing_settlement',
    'perumahan-lemah',
    1.3,
    [
      'Kata di sekitar permukiman',
      'Words around settlements',
      'Penerangan jalan dan bangunan kadang diurus dinas perumahan',
      "Street lights and buildings are sometimes the housing office's",
    ],
    `penerangan jalan, lampu jalan, =pju, lampu penerangan, permukiman, pemukiman, hunian, =imb, bangunan, mendirikan bangunan, bangunan gedung, taman, pohon, penebangan pohon, pohon tumbang, kost, kontrakan, penghuni, kavling, blok, rumah warga roboh, rumah roboh`,
  ),
]

const utilities: readonly RoutingRule[] = [
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

const registry: readonly RoutingRule[] = [
  about(
    'population_registry',
    'nama-dukcapil',
    5,
    [
      'Nama dinas kependudukan',
      'Names of the civil registry',
      'Nama dinas kependudukan dan sebutannya',
      'Names of the civil registry and what people call it',
    ],
    `dinas kependudukan, =disdukcapil, =dukcapil, =discapil, =capil, =dispenduk, =dispendukcapil, =disdukcasip, =disdukcatpil, catatan sipil, pencatatan sipil, disduk capil, duk capil, dinas catatan sipil, kantor catatan, =kemendagri dukcapil, =adminduk, administrasi kependudukan`,
  ),
  about(
    'population_registry',
    'dokumen-penduduk',
    3,
    [
      'KTP, KK, dan akta',
      'Identity cards and civil records',
      'KTP, KK dan akta diterbitkan dinas kependudukan',
      'Identity cards, family cards and certificates are issued by the civil registry',
    ],
    `=ktp, =ektp, =ktp el, ktp elektronik, e ktp, ktp el, perekaman, rekam ktp, rekam ektp, cetak ktp, pencetakan ktp, blanko, blanko ktp, kartu tanda penduduk, kartu keluarga, =kk, pecah kk, buat kk, kk baru, pisah kk, ganti kk, akta, akta kelahiran, akta lahir, akta kematian, akta nikah sipil, akta perkawinan, akta cerai sipil, surat kelahiran, =kia, kartu identitas anak, =suket, surat keterangan pengganti ktp, surat keterangan pindah, surat pindah, pindah domisili, pindah datang, pindah penduduk, pindah alamat, pindah kk, pindah ktp, =skpwni, =nik, nomor induk kependudukan, nik tidak, nik ganda, data kependudukan, data ganda, kependudukan, penduduk, ganti alamat, ganti status, perubahan data, numpang kk, legalisir kk, legalisir akta, kawin campur, ubah agama ktp, ktp hilang, ktp rusak, ktp belum jadi, ktp sementara, domisili, foto ktp, nomor kk, no kk, surat pindah datang`,
  ),
]

const social: readonly RoutingRule[] = [
  about(
    'social_aid',
    'nama-sosial',
    5,
    [
      'Nama dinas sosial',
      'Names of the social office',
      'Nama dinas sosial dan kementeriannya',
      'Names of the social office and its ministry',
    ],
    `dinas sosial, =dinsos, =dinsosnaker, kementerian sosial, =kemensos, menteri sosial, =mensos, =tnp2k, dinas sosial dan, =tksk`,
  ),
  about(
    'social_aid',
    'bantuan-sosial',
    3.5,
    [
      'Bantuan sosial',
      'Social assistance',
      'Bantuan sosial dan datanya diurus dinas sosial',
      'Social assistance and its lists are the matter of the social office',
    ],
    `=pkh, program keluarga harapan, =bpnt, bantuan pangan non tunai, bantuan pangan, =raskin, =rastra, beras miskin, beras sejahtera, beras raskin, beras rastra, jatah beras, =kks, kartu keluarga sejahtera, =kps, kartu perlindungan sosial, =blt, =blsm, bantuan langsung tunai, bantuan tunai, =bst, bansos, bantuan sosial, bantuan pemerintah, bantuan .. warga miskin, kartu sembako, =ewarong, e warong, =dtks, =dtsen, =pbdt, basis data terpadu, data terpadu, =kube, =pkps, =psks, =kpm, kartu merah putih, dana pkh, pendamping pkh, penerima pkh, penerima bantuan, tidak dapat bantuan, dapat bantuan, tidak tepat sasaran, salah sasaran, warga miskin, keluarga miskin, rakyat miskin, orang miskin, masyarakat miskin, kurang mampu, tidak mampu, fakir miskin, kemiskinan, miskin, prasejahtera, pendataan warga miskin, jompo, lansia terlantar, lanjut usia, =lansia, =aslut, orang terlantar, terlantar, panti asuhan, panti jompo, panti sosial, panti, anak yatim, yatim piatu, yatim, =odgj, orang gila, gangguan jiwa, sakit jiwa, gelandangan, pengemis, =pgot, =pmks, =anjal, anak jalanan, peminta minta, =gepeng, tuna wisma, tunawisma, difabel, penyandang cacat, cacat, penyandang disabilitas, disabilitas, kursi roda, tuna netra, =asodkb, santunan, santunan kematian, rumah singgah, taruna siaga, =tagana, pekerja sosial, program pemerintah bantuan, sembako bantuan, bantuan sembako`,
  ),
  about(
    'social_aid',
    'sosial-lemah',
    1.2,
    ['Kata tentang bantuan', 'Words about aid', 'Kata umum tentang bantuan', 'Common words about aid'],
    `bantuan, sembako, cair, pencairan, dana bantuan, =pendataan, =terdata, =didata, janda, dhuafa, sosial, kartu, bulog, beras, penerima, =sktm, pengungsi, kesejahteraan, layak dapat, berhak`,
  ),
]

const environment: readonly RoutingRule[] = [
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

const transport: readonly RoutingRule[] = [
  about(
    'transport',
    'nama-perhubungan',
    5,
    [
      'Nama dinas perhubungan',
      'Names of the transport office',
      'Nama dinas perhubungan dan penyedia angkutan',
      'Names of the transport office and of carriers',
    ],
    `dinas perhubungan, =dishub, =dishubkominfo, =dishubkominfo perhubungan, =dllaj, =dllajr, =llaj, kementerian perhubungan, =kemenhub, menhub, =damri, transjakarta, =tj, trans semarang, trans jogja, trans metro, =brt, =syahbandar, =asdp, =pelni, =ksop, angkasa pura, =uppkb`,
  ),
  about(
    'transport',
    'parkir',
    3,
    ['Parkir', 'Parking', 'Parkir diatur dinas perhubungan', 'Parking is dealt with by the transport office'],
    `parkir, juru parkir, tukang parkir, =jukir, parkir liar, parkir sembarangan, parkir .. sembarangan, retribusi parkir, tarif parkir, karcis parkir, lahan parkir, kantong parkir, parkir di bahu jalan, parkir .. badan jalan, parkir .. trotoar, mobil parkir, truk parkir, parkiran, gembok mobil, gembosi, derek`,
  ),
  about(
    'transport',
    'lalu-lintas',
    3,
    [
      'Lalu lintas',
      'Traffic',
      'Rambu, lampu lalu lintas dan kemacetan ditangani dinas perhubungan',
      'Signs, traffic lights and congestion are handled by the transport office',
    ],
    `lampu merah, lampu lalu lintas, lampu lalin, traffic light, trafficlight, traffic, =bangjo, bang jo, =apill, lampu apill, lampu pengatur, rambu, rambu lalu lintas, rambu .. rusak, marka, marka jalan, zebra cross, zebracross, penyeberangan, penyeberangan jalan, jembatan penyeberangan, =jpo, pelican, warning light, cermin tikungan, cermin cembung, kemacetan, macet, macet parah, lalu lintas, lalulintas, =lalin, arus lalu, rekayasa lalu, satu arah, contra flow, contraflow, putar balik, u turn, =uturn, putaran, median jalan, pembatas jalan, water barrier, traffic cone, portal jalan, polisi tidur, speed bump, pita kejut, kendaraan berat, truk besar, truk bermuatan, truk muatan, kelebihan muatan, over tonase, overload, tonase, muatan berlebih, odol, truk melintas, truk lewat, jalur lambat, jalur sepeda, lawan arus, melawan arus, car free day, =cfd, andalalin, countdown, timer lampu, perlintasan kereta, palang pintu kereta, palang kereta, kereta`,
  ),
  about(
    'transport',
    'angkutan',
    3,
    [
      'Angkutan umum',
      'Public transport',
      'Angkutan umum dan terminal diatur dinas perhubungan',
      'Public transport and terminals are dealt with by the transport office',
    ],
    `=angkot, =angkutan, angkutan umum, angkutan kota, angkutan desa, kendaraan umum, transportasi umum, transportasi, =bus, bus kota, bus sekolah, halte, =shelter, terminal, trayek, sopir bus, sopir angkot, supir angkot, supir bus, =supir, sopir, pengemudi, kernet, kondektur, penumpang, taksi, taxi, taksi online, ojek, ojek online, =ojol, gojek, go jek, grab, grabcar, uber, go car, becak, bentor, =bajaj, metromini, kopaja, uji kir, =kir, =keur, uji kendaraan, kapal, kapal feri, feri, ferry, dermaga, pelabuhan, speedboat, speed boat, bandara, bandar udara, pesawat, maskapai, penerbangan, delay pesawat, stasiun, kereta api, =kai, =krl, =commuter, tiket kereta, tiket kapal, tiket pesawat, bus trans, koridor, armada bus, armada, ngetem, ngebut, ugal ugalan, asap bus, etiket bus, feeder, penyeberangan kapal`,
  ),
  about(
    'transport',
    'penerangan-jalan',
    3,
    [
      'Penerangan jalan',
      'Street lights',
      'Penerangan jalan umum umumnya diurus dinas perhubungan',
      'Street lights are mostly the matter of the transport office',
    ],
    `=pju, =lpju, penerangan jalan, penerangan jalan umum, lampu jalan, lampu penerangan, lampu penerangan jalan, lampu jalan mati, lampu .. jalan .. mati, lampu pju, jalan gelap, gelap gulita, tiang lampu, lampu taman, lampu kota, jalan .. gelap, minim penerangan, lampu sorot`,
  ),
  about(
    'transport',
    'perhubungan-lemah',
    1,
    ['Kata tentang kendaraan', 'Words about vehicles', 'Kata umum tentang kendaraan', 'Common words about vehicles'],
    `=mobil, kendaraan, truk, truck, =motor, jurusan, pengguna jalan, lampu, tiket, rute, jadwal, menyeberang, semrawut, jam sibuk, arus, tabrakan, kecelakaan, pengendara, tikungan, persimpangan, simpang`,
  ),
]

const licensing: readonly RoutingRule[] = [
  about(
    'licensing_investment',
    'nama-perizinan',
    5,
    [
      'Nama dinas perizinan',
      'Names of the permit office',
      'Nama dinas penanaman modal dan pelayanan terpadu satu pintu',
      'Names of the investment and one-stop permit office',
    ],
    `=dpmptsp, =dpmpptsp, =dpmptsptk, =bpmpt, =bptsp, =ptsp, =bppt, =bpmptsp, =bpptpm, =kpmpt, =bkpm, penanaman modal, pelayanan terpadu, satu pintu, badan perizinan, dinas perizinan, pelayanan perizinan, mal pelayanan publik, =mpp`,
  ),
  about(
    'licensing_investment',
    'izin',
    3,
    [
      'Izin usaha dan bangunan',
      'Business and building permits',
      'Izin usaha dan bangunan terbit di pelayanan terpadu satu pintu',
      'Business and building permits are issued at the one-stop office',
    ],
    `izin usaha, =siup, =tdp, =situ, =siujk, izin gangguan, izin ho, =imb, izin mendirikan bangunan, izin bangunan, =pbg, =slf, =oss, =nib, perizinan, izin prinsip, izin lokasi, izin reklame, izin operasional, izin praktik, izin praktek, izin keramaian usaha, izin trayek baru, surat izin, mengurus izin, urus izin, pengurusan izin, menyalahi izin, melanggar izin, tanpa izin, tidak berizin, tidak punya izin, belum berizin, investor, investasi, penanam modal, =tdup, izin toko, izin minimarket, izin apotek, izin klinik, izin tempat usaha, tanda daftar perusahaan, izin edar, =pirt, izin industri, rekomendasi izin, izin lingkungan`,
  ),
  about(
    'licensing_investment',
    'izin-lemah',
    1.2,
    ['Kata tentang izin', 'Words about permits', 'Kata umum tentang izin', 'Common words about permits'],
    `=izin, mengizinkan, berizin, reklame, persyaratan, mendirikan usaha, membuka usaha`,
  ),
]

const villages: readonly RoutingRule[] = [
  about(
    'village_government',
    'nama-desa',
    5,
    [
      'Nama dinas pemberdayaan desa',
      'Names of the village affairs office',
      'Nama dinas pemberdayaan masyarakat dan desa',
      'Names of the office for communities and villages',
    ],
    `=dpmdes, =dpmd, =bpmd, =bpmpd, =bapermas, =bapermasdes, =bapermades, =dispermades, =dispermasdes, =dinpermades, pemberdayaan masyarakat, pemberdayaan desa, kementerian desa, =kemendes, =kemendesa, =kemendes pdtt, menteri desa`,
  ),
  about(
    'village_government',
    'pemerintahan-desa',
    3.5,
    [
      'Pemerintahan desa',
      'Village government',
      'Pemerintahan dan uang desa dibina kecamatan dan dinas pemberdayaan desa',
      'Government and money of villages are guided by the district and the village affairs office',
    ],
    `dana desa, alokasi dana desa, =add, =apbdes, =apbdesa, anggaran desa, uang desa, kas desa, tanah kas desa, tanah bengkok, kepala desa, =kades, pak kades, perangkat desa, aparat desa, aparatur desa, pamong desa, pemerintah desa, pemerintahan desa, pemdes, =bpd, badan permusyawaratan, =bumdes, bum desa, badan usaha milik desa, =pilkades, pemilihan kepala desa, =musdes, musyawarah desa, =musrenbangdes, pendamping desa, pendamping lokal desa, tenaga pendamping, =sekdes, sekretaris desa, =kaur, =kadus, kepala dusun, =bekel, kasun, perades, kantor desa, balai desa, pembangunan desa, proyek desa, =rpjmdes, =siskeudes, =lpmd, =lkmd, =pnpm, karang taruna desa, peraturan desa, =perdes, undang undang desa, uu desa, dana add, blt desa, blt dd, =prodeskel, profil desa, gaji perangkat, =siltap, =pdt, daerah tertinggal, kuwu, lurah desa, pemekaran desa, batas desa, dana kelurahan desa`,
  ),
  about(
    'village_government',
    'desa',
    0.8,
    [
      'Kata desa',
      'The word for village',
      'Kata desa sering hanya alamat',
      'The word for village is often only an address',
    ],
    `=desa, pedesaan, dusun, warga desa, masyarakat desa, transmigran, aparat`,
  ),
]

const districts: readonly RoutingRule[] = [
  about(
    'subdistrict_office',
    'kantor-kecamatan',
    3.5,
    [
      'Kantor kecamatan dan kelurahan',
      'District and urban village offices',
      'Pelayanan dan petugas kecamatan dan kelurahan',
      'Services and officials of districts and urban villages',
    ],
    `kantor kelurahan, kantor kecamatan, kantor lurah, kantor camat, pegawai kelurahan, pegawai kecamatan, petugas kelurahan, petugas kecamatan, staf kelurahan, staf kecamatan, pelayanan kelurahan, pelayanan kecamatan, pelayanan di kelurahan, pelayanan di kecamatan, pelayanan .. kelurahan, pelayanan .. kecamatan, pegawai kel, pegawai kec, petugas kel, petugas kec, kantor kel, kantor kec, aparat kelurahan, pihak kelurahan, pihak kecamatan, =lurah, pak lurah, bu lurah, =camat, pak camat, bu camat, =sekcam, =seklur, =paten, pelayanan terpadu kecamatan, kasi kelurahan, ke kelurahan, ke kecamatan, di kelurahan setempat, kecamatan setempat, kelurahan setempat, perangkat kelurahan, =lpmk, =lmk, balai kelurahan, aula kecamatan`,
  ),
  about(
    'subdistrict_office',
    'rukun-tetangga',
    1.8,
    [
      'RT dan RW',
      'Neighbourhood heads (RT, RW)',
      'RT, RW dan surat pengantarnya berada di bawah kelurahan dan kecamatan',
      'RT, RW and their letters stand under urban village and district',
    ],
    `ketua rt, ketua rw, pak rt, pak rw, bu rt, pengurus rt, pengurus rw, pemilihan rt, pemilihan rw, pemilihan ketua rt, pemilihan ketua rw, iuran rt, iuran rw, dana rt, balai rw, surat pengantar, surat keterangan tidak mampu, surat keterangan domisili, surat keterangan usaha, =sktm, =skck pengantar, surat ahli waris, keterangan waris, warga rt, warga rw, balai warga, siskamling, kerja bakti, poskamling, portal, jalan kampung, gang, lapangan kampung, =pkk, karang taruna, =musrenbangkel, musrenbang kecamatan, lingkungan rt`,
  ),
  about(
    'subdistrict_office',
    'alamat',
    0.8,
    [
      'Kelurahan dan kecamatan sebagai alamat',
      'Urban village and district as an address',
      'Kelurahan, kecamatan, RT dan RW sering hanya alamat',
      'Urban village, district, RT and RW are often only an address',
    ],
    `=kelurahan, =kecamatan, =kel, =kec, =rt, =rw, kampung, warga, tetangga, =dukuh`,
  ),
]

const order: readonly RoutingRule[] = [
  about(
    'public_order',
    'nama-satpol',
    5,
    [
      'Nama Satpol PP',
      'Names of Satpol PP',
      'Nama Satuan Polisi Pamong Praja',
      'Names of the civil service police (Satuan Polisi Pamong Praja)',
    ],
    `satpol pp, satpol, =satpolpp, satuan polisi pamong, polisi pamong praja, pamong praja, =linmas, trantib, =trantibum, =kasatpol, ketenteraman dan ketertiban, pol pp, =polpp`,
  ),
  about(
    'public_order',
    'ketertiban',
    3,
    [
      'Ketertiban umum',
      'Public order',
      'Pelanggaran ketertiban umum ditindak Satpol PP',
      'Breaches of public order are dealt with by Satpol PP',
    ],
    `=pkl, pedagang kaki lima, kaki lima, pedagang liar, lapak liar, lapak, pedagang .. trotoar, jualan .. trotoar, berjualan .. trotoar, berjualan di bahu jalan, pedagang .. bahu jalan, jualan di trotoar, warung liar, bangunan liar, =bangli, gubuk liar, bangunan .. liar, miras, minuman keras, minuman beralkohol, oplosan, =ciu, =tuak, =mihol, prostitusi, pelacuran, lokalisasi, =psk, wanita malam, =esek, mesum, tempat maksiat, maksiat, karaoke, tempat hiburan, hiburan malam, diskotik, diskotek, cafe remang, warung remang, remang remang, panti pijat, pijat plus, rumah kos, kos kosan, kost kostan, =kos, kost bebas, indekos, pengamen, anak punk, =punk, pak ogah, manusia silver, gangguan ketertiban, ketertiban umum, keributan, suara bising, suara berisik, kebisingan, berisik, musik keras, dangdutan, orgen tunggal, sound system, spanduk liar, reklame liar, baliho, spanduk, poster, =selebaran, umbul umbul, vandalisme, coret coret, pelanggar perda, pelanggaran perda, penegakan perda, sabung ayam, =petasan, mercon, tempat judi, bilyar, =billiard, warnet, ganggu warga, meresahkan warga, mengganggu ketertiban, kawasan tanpa rokok, ternak berkeliaran, sapi berkeliaran, kambing berkeliaran, pembuang sampah liar, galian liar, menara liar, ambil pasir, pengambilan pasir, topeng monyet, badut jalanan, tunawisma liar, angkringan`,
  ),
  about(
    'public_order',
    'penertiban',
    1.8,
    [
      'Penertiban',
      'Putting things in order',
      'Penertiban adalah kerja Satpol PP, tetapi juga kata umum',
      'Putting things in order is the work of Satpol PP, and a common word as well',
    ],
    `penertiban, ditertibkan, perda, razia, penyegelan, disegel, =segel, pembongkaran, dibongkar, meresahkan, keresahan, ditindak tegas, sangat mengganggu, keamanan, pengamanan, dentuman, musik, suara musik, hajatan`,
  ),
  about(
    'public_order',
    'ketertiban-lemah',
    1,
    ['Kata tentang gangguan', 'Words about nuisance', 'Kata umum tentang gangguan', 'Common words about nuisance'],
    `mengganggu, ganggu, mengamen, jualan, berjualan, ditindak tegas, dibiarkan, gerobak, warung, =liar, pedagang, tanpa izin, ilegal, mabuk, malam, bongkar`,
  ),
  about(
    'police',
    'kepolisian',
    4,
    [
      'Kepolisian',
      'Police',
      'SIM, kendaraan bermotor dan kejahatan diurus kepolisian',
      'Driving licences, vehicles and crime are the matter of the police',
    ],
    `=polisi, kepolisian, =polri, =polres, =polsek, =polda, =polrestabes, =polresta, kapolri, kapolres, kapolsek, kapolda, satlantas, =polantas, korlantas, reskrim, bareskrim, bhabinkamtibmas, =brimob, =sim, surat izin mengemudi, sim a, sim c, sim b1, =stnk, =bpkb, samsat, plat nomor, tilang, ditilang, etilang, =skck, laporan polisi, balik nama kendaraan, balik nama motor, balik nama mobil, pajak kendaraan, pajak motor, begal, dibegal, pencurian, dicuri, kecurian, maling, kemalingan, rampok, perampokan, jambret, copet, =curanmor, curas, narkoba, =sabu, pengedar, bandar narkoba, judi, perjudian, togel, judi online, penipuan, ditipu, penipu, preman, premanisme, balap liar, balapan liar, geng motor, gangster, tawuran, pembunuhan, penganiayaan, penggelapan, pengancaman, kriminal, kriminalitas, kejahatan, penculikan, teroris, terorisme, bom, senjata tajam, kehilangan motor, motor hilang, =pemalakan, =dipalak, perkelahian, =tni, korban penipuan, oknum polisi, knalpot brong, knalpot bising, razia kendaraan, cyber crime, surat kehilangan, laka lantas`,
    { authority: 'police' },
  ),
]

const work: readonly RoutingRule[] = [
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

const land: readonly RoutingRule[] = [
  about(
    'land',
    'nama-pertanahan',
    5,
    ['Nama dinas pertanahan', 'Names of the land office', 'Nama dinas pertanahan', 'Names of the land office'],
    `dinas pertanahan, dinas pertanahan dan penataan`,
  ),
  about(
    'land',
    'sertifikat',
    4,
    [
      'Sertifikat tanah',
      'Land certificates',
      'Sertifikat tanah diterbitkan BPN',
      'Land certificates are issued by BPN',
    ],
    `=bpn, =atr, badan pertanahan, kantor pertanahan, agraria, sertifikat tanah, sertifikat .. tanah, sertifikat rumah, pembuatan sertifikat, sertifikat hak, =ptsl, =prona, =shm, =hgb, =hgu, balik nama sertifikat, pecah sertifikat, sertifikat ganda, pengukuran tanah, ukur tanah, hak milik tanah, =ajb, =ppat, roya, pensertifikatan, sertifikat massal, sertifikat gratis, blokir sertifikat, konversi hak, surat ukur`,
    { authority: 'bpn' },
  ),
  about(
    'land',
    'tanah',
    2.5,
    [
      'Sengketa dan ganti rugi tanah',
      'Land disputes and compensation',
      'Sengketa dan ganti rugi tanah',
      'Disputes about land and compensation for it',
    ],
    `sengketa tanah, sengketa lahan, ganti rugi lahan, ganti rugi tanah, pembebasan lahan, pembebasan tanah, tanah adat, tanah ulayat, batas tanah, tanah warisan, tanah wakaf, penyerobotan tanah, penyerobotan lahan, serobot, tanah negara, tanah garapan, lahan garapan, letter c, girik, petok, tanah waris, hak atas tanah, surat tanah, segel tanah, =skt, =sppt tanah, pertanahan, mafia tanah, tumpang tindih lahan, hibah tanah, tora, reforma agraria`,
  ),
  about(
    'land',
    'tanah-lemah',
    1,
    ['Kata tentang tanah', 'Words about land', 'Kata umum tentang tanah', 'Common words about land'],
    `=tanah, lahan, sertifikat, balik nama`,
  ),
]

const service: readonly RoutingRule[] = [
  about(
    'civil_service',
    'nama-kepegawaian',
    5,
    [
      'Nama badan kepegawaian',
      'Names of the personnel agency',
      'Nama badan kepegawaian',
      'Names of the personnel agency',
    ],
    `badan kepegawaian, =bkpsdm, =bkpsdmd, =bkd, =bkpp, =bkn, =kanreg, kanreg bkn, =bkppd, =bkdd, =menpan, =menpanrb, =kemenpan, =kemenpanrb, =kemenpan rb, pendayagunaan aparatur, kepegawaian, =panselnas, =sscn, =sscasn, =kasn`,
  ),
  about(
    'civil_service',
    'seleksi-pegawai',
    4,
    [
      'Seleksi calon pegawai',
      'Selection of civil servants',
      'Seleksi calon pegawai diurus badan kepegawaian, untuk instansi mana pun',
      "The selection of civil servants is the personnel agency's, for whichever agency",
    ],
    `=cpns, =casn, seleksi cpns, tes cpns, penerimaan cpns, pengumuman cpns, formasi cpns, =sscn, =sscasn, tunjangan kinerja, tunjangan kinerja daerah, =tkd, =tpp, kenaikan pangkat, =pppk, =p3k`,
  ),
  about(
    'civil_service',
    'pegawai-negeri',
    3,
    [
      'Urusan pegawai negeri',
      'Civil service matters',
      'Pengangkatan, pangkat dan disiplin pegawai negeri',
      'Appointment, rank and discipline of civil servants',
    ],
    `=cpns, =pns, =asn, =pppk, =p3k, =casn, pegawai negeri, aparatur sipil, calon pegawai, seleksi cpns, penerimaan cpns, tes cpns, pengangkatan cpns, formasi, formasi cpns, formasi umum, passing grade, =skd, =skb, tes cat, =nip, honorer, tenaga honorer, honorer =k2, =k2, kategori 2, kategori dua, pegawai honorer, tenaga kontrak, pegawai kontrak daerah, =thl, =tkk, =t3d, kenaikan pangkat, naik pangkat, pangkat, golongan pns, mutasi pegawai, mutasi pns, mutasi asn, pindah instansi, pensiun pns, pensiun, pensiunan, masa pensiun, =taspen, =karpeg, =karis, =karsu, sk pns, sk cpns, =skp, tunjangan kinerja, =tukin, =tpp, gaji pns, gaji 13, gaji ke 13, gaji ketiga belas, rapel gaji, inpassing, =pupns, penyesuaian ijazah, disiplin pegawai, disiplin pns, jam kerja pns, pegawai .. bolos, pns .. bolos, bolos kerja, absensi pegawai, jabatan fungsional, jabatan struktural, eselon, lelang jabatan, penilaian kinerja, moratorium cpns, kepala dinas baru, netralitas asn, perceraian pns, sumpah pns, taperum, bapertarum, angka kredit, ujian dinas, tugas belajar, izin belajar`,
  ),
  about(
    'civil_service',
    'pegawai-lemah',
    0.8,
    ['Kata tentang pegawai', 'Words about officials', 'Kata umum tentang pegawai', 'Common words about officials'],
    `pegawai, =sk, instansi pemerintah, peserta seleksi, pelamar, seleksi, pengumuman, kelulusan, mutasi, abdi negara, tunjangan, honor, jabatan`,
  ),
]

const information: readonly RoutingRule[] = [
  about(
    'communications_it',
    'nama-kominfo',
    5,
    [
      'Nama dinas komunikasi',
      'Names of the communications office',
      'Nama dinas komunikasi dan informatika',
      'Names of the office for communications and informatics',
    ],
    `dinas komunikasi, =diskominfo, =kominfo, =kemkominfo, =kemenkominfo, =menkominfo, =dishubkominfo, =dinkominfo, komunikasi dan informatika, =kpi, penyiaran, =bps, badan pusat statistik, =bssn, =bakti, =telkom, =indihome`,
  ),
  about(
    'communications_it',
    'telekomunikasi',
    3,
    [
      'Sinyal, internet, dan informasi publik',
      'Signal, internet and public information',
      'Sinyal, internet dan informasi publik diurus dinas komunikasi',
      'Signal, internet and public information are the matter of the communications office',
    ],
    `internet, jaringan internet, sinyal, signal, blank spot, blankspot, wifi, wi fi, hotspot, =speedy, fiber optik, fiber optic, kabel optik, kabel telepon, tiang telepon, kabel semrawut, tiang telkom, telkomsel, indosat, =xl, =tri, smartfren, operator seluler, seluler, menara telekomunikasi, menara seluler, tower, tower seluler, tower bts, =bts, pulsa, paket data, kuota, kartu prabayar, prabayar, registrasi kartu, registrasi sim, registrasi prabayar, kartu sim, kartu seluler, =4444, nomor telepon, sms penipuan, telepon penipuan, nomor penipu, blokir situs, situs porno, konten negatif, konten, pornografi, hoax, hoaks, berita bohong, media sosial, medsos, facebook, youtube, instagram, siaran televisi, siaran tv, televisi, acara tv, =tv, stasiun tv, =radio, tv digital, set top box, sinetron, aplikasi pemerintah, website pemerintah, server, =ppid, keterbukaan informasi, informasi publik, data terbuka, smart city, call center, =112, command center, =cctv, sandi, peretasan, diretas, hacker, =domain, gangguan jaringan, lemot, jaringan telepon, jaringan seluler, jaringan telekomunikasi, aplikasi lapor, sms lapor, lapor sms, sp4n, situs lapor`,
  ),
  about(
    'communications_it',
    'informatika-lemah',
    0.8,
    [
      'Kata tentang layanan daring',
      'Words about online services',
      'Kata umum tentang layanan daring',
      'Common words about online services',
    ],
    `aplikasi, website, online, jaringan, login, sistem, error, =sms, password, kabel, email, akses`,
  ),
]

const farming: readonly RoutingRule[] = [
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

const trade: readonly RoutingRule[] = [
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

const finance: readonly RoutingRule[] = [
  about(
    'finance_tax',
    'nama-keuangan',
    5,
    [
      'Nama badan pendapatan dan keuangan',
      'Names of the revenue and finance agencies',
      'Nama badan pendapatan dan keuangan daerah dan kementeriannya',
      "Names of the regency's revenue and finance agencies and of their ministry",
    ],
    `=bapenda, =bpkad, =dispenda, =dppkad, =bppkad, =dpkad, =bakeuda, badan pendapatan, badan keuangan, pengelolaan keuangan, dinas pendapatan, kementerian keuangan, =kemenkeu, =djp, dirjen pajak, direktorat jenderal pajak, kantor pajak, =kpp, bea cukai, bea dan cukai, =djbc, =ojk, otoritas jasa keuangan, bank indonesia, =kppn, =djkn`,
  ),
  about(
    'finance_tax',
    'pajak',
    3,
    [
      'Pajak, retribusi, dan aset',
      'Taxes, levies and assets',
      'Pajak, retribusi, aset dan jasa keuangan',
      'Taxes, levies, assets and financial services',
    ],
    `pajak, pajak daerah, pajak bumi, pajak bumi dan bangunan, =pbb, =sppt, =njop, =bphtb, =npwp, =spt, =pph, =ppn, efin, efiling, e filing, tax amnesty, pengampunan pajak, pajak restoran, pajak hotel, pajak reklame, pajak .. progresif, pajak progresif, wajib pajak, retribusi daerah, aset daerah, aset pemerintah, barang milik daerah, =apbd, anggaran daerah, =silpa, bea masuk, cukai, rokok ilegal, pinjaman online, pinjol, leasing, kredit motor, kredit macet, debt collector, kartu kredit, bunga bank, bi checking, =slik, investasi bodong, uang palsu, asuransi, asuransi jiwa, redenominasi, suku bunga, dana bagi hasil, =tapera, pembiayaan, multifinance, =finance, angsuran, cicilan, tagihan kartu, uang kuno`,
  ),
]

const emergencies: readonly RoutingRule[] = [
  about(
    'disaster_fire',
    'nama-bencana',
    5,
    [
      'Nama badan bencana dan pemadam',
      'Names of disaster agency and fire service',
      'Nama badan bencana, pemadam dan penyelamat',
      'Names of the disaster agency, the fire service and rescuers',
    ],
    `=bpbd, =bnpb, =damkar, =diskar, dinas kebakaran, dinas pemadam, pemadam kebakaran, pemadam, penanggulangan bencana, =basarnas, =bmkg, tim =sar`,
  ),
  about(
    'disaster_fire',
    'bencana',
    3,
    ['Kebakaran dan bencana', 'Fire and disaster', 'Kebakaran dan bencana', 'Fire and disaster'],
    `kebakaran, kebakaran rumah, kebakaran lahan, kebakaran hutan, karhutla, terbakar, kabut asap, hydrant, hidran, longsor, tanah longsor, tebing longsor, talud longsor, rawan longsor, bencana, bencana alam, korban bencana, korban banjir, korban longsor, korban gempa, gempa, tsunami, puting beliung, angin kencang, angin ribut, banjir bandang, evakuasi, pengungsi, pengungsian, posko bencana, tanggap darurat, peringatan dini, mitigasi, tanah bergerak, tanah retak, tanah ambles, tanggul jebol, =jebol, sarang tawon, tawon, ular masuk, pohon tumbang, pohon roboh, rumah roboh, rumah ambruk, erupsi, gunung meletus, kekeringan, bantuan banjir, perahu karet, tenggelam, hanyut, orang hilang`,
  ),
]

const others: readonly RoutingRule[] = [
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
    `paspor, imigrasi, =kanim, keimigrasian, antrian paspor, kitas, =kitap, =visa, visa kerja, warga negara asing, =wna, deportasi, kewarganegaraan, naturalisasi, kemenkumham, hukum dan ham, hukum dan hak asasi, =ham, =lapas, =rutan, lembaga pemasyarakatan, rumah tahanan, narapidana, =napi, remisi, pembebasan bersyarat, tahanan, =sipir, pengadilan, pengadilan negeri, pengadilan agama, =pn, =hakim, sidang, putusan pengadilan, eksekusi putusan, mahkamah agung, mahkamah konstitusi, kejaksaan, =jaksa, =kejari, =kejati, notaris, =ahu, badan hukum, pendirian pt, pengesahan, fidusia, hak cipta, merek dagang, paten, kekayaan intelektual, bantuan hukum, =lbh, pengacara, advokat, akta cerai, perceraian, gugatan, undang undang, rancangan undang, peraturan perundang, penyidik, grasi, apostille, legalisasi, polsuspas`,
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

/** Units of one kind: which words speak of which, and which one has the rest. */
const units: readonly RoutingRule[] = [
  unit(
    'health',
    'rsud-kudungga',
    ['Rumah sakit daerah', "The regency's hospital", 'Rumah sakit daerah', "The regency's hospital"],
    'rumah sakit, =rsud, =igd, =ugd, rawat inap, kamar inap, poliklinik, dokter spesialis, kudungga',
  ),
  unit(
    'health',
    'dppkb',
    ['Keluarga berencana', 'Family planning', 'Keluarga berencana', 'Family planning'],
    '=kb, kontrasepsi, keluarga berencana, =bkkbn, pasangan usia subur, akseptor',
  ),
  unit(
    'health',
    'dinkes',
    [
      'Kesehatan lainnya',
      'The rest of health',
      'Kesehatan selain rumah sakit dan keluarga berencana',
      'Health other than hospital and family planning',
    ],
    '',
  ),
  unit(
    'disaster_fire',
    'damkar',
    ['Kebakaran dan penyelamatan', 'Fire and rescue', 'Kebakaran dan penyelamatan', 'Fire and rescue'],
    'kebakaran, terbakar, pemadam, damkar, hydrant, hidran, sarang tawon, tawon, ular masuk',
  ),
  unit(
    'disaster_fire',
    'bpbd',
    ['Bencana lainnya', 'Other disasters', 'Bencana selain kebakaran', 'Disasters other than fire'],
    '',
  ),
  unit(
    'agriculture_fisheries',
    'perikanan',
    ['Ikan dan nelayan', 'Fish and fishermen', 'Ikan dan nelayan', 'Fish and fishermen'],
    'ikan, nelayan, perikanan, tambak, udang, keramba, alat tangkap, budidaya ikan, pukat, kolam ikan',
  ),
  unit(
    'agriculture_fisheries',
    'disbun',
    ['Kebun', 'Plantations', 'Kebun', 'Plantations'],
    'kebun, perkebunan, sawit, kelapa sawit, karet, kakao, plasma, =tbs, lada, kopi',
  ),
  unit(
    'agriculture_fisheries',
    'dkp',
    ['Ketahanan pangan', 'Food security', 'Ketahanan pangan', 'Food security'],
    'ketahanan pangan, lumbung pangan, cadangan pangan, rawan pangan',
  ),
  unit(
    'agriculture_fisheries',
    'dtphp',
    ['Tanaman pangan dan ternak', 'Crops and livestock', 'Tanaman pangan dan ternak', 'Food crops and livestock'],
    '',
  ),
  unit(
    'trade_industry_smes',
    'koperasi-ukm',
    [
      'Koperasi dan usaha kecil',
      'Cooperatives and small business',
      'Koperasi dan usaha kecil',
      'Cooperatives and small business',
    ],
    'koperasi, =umkm, =ukm, usaha kecil, usaha mikro, modal usaha, =kur, simpan pinjam, dana bergulir',
  ),
  unit(
    'trade_industry_smes',
    'disperindag',
    ['Perdagangan dan industri', 'Trade and industry', 'Perdagangan dan industri', 'Trade and industry'],
    '',
  ),
  unit(
    'tourism_culture_sports',
    'dispora',
    ['Pemuda dan olahraga', 'Youth and sports', 'Pemuda dan olahraga', 'Youth and sports'],
    'olahraga, olah raga, stadion, =gor, atlet, pemuda, sepak bola, lapangan bola, futsal, kolam renang',
  ),
  unit(
    'tourism_culture_sports',
    'perpustakaan',
    ['Perpustakaan dan arsip', 'Library and archives', 'Perpustakaan dan arsip', 'Library and archives'],
    'perpustakaan, arsip, kearsipan, taman baca',
  ),
  unit(
    'tourism_culture_sports',
    'dispar',
    ['Wisata dan lainnya', 'Tourism and the rest', 'Wisata dan lainnya', 'Tourism and the rest'],
    '',
  ),
  unit(
    'finance_tax',
    'bpkad',
    ['Keuangan dan aset', 'Finance and assets', 'Keuangan dan aset', 'Finance and assets'],
    'aset daerah, aset pemerintah, =apbd, anggaran daerah, barang milik daerah, dana bagi hasil',
  ),
  unit(
    'finance_tax',
    'bapenda',
    [
      'Pajak dan retribusi daerah',
      'Taxes and levies of the regency',
      'Pajak dan retribusi daerah',
      'Taxes and levies of the regency',
    ],
    '',
  ),
  unit(
    'regional_government',
    'bappeda',
    ['Perencanaan', 'Planning', 'Perencanaan', 'Planning'],
    '=musrenbang, =bappeda, perencanaan pembangunan, =rpjmd',
  ),
  unit(
    'regional_government',
    'kesbangpol',
    [
      'Ormas dan politik',
      'Civic organisations and politics',
      'Organisasi kemasyarakatan dan politik',
      'Civic organisations and politics',
    ],
    '=ormas, =kesbangpol, kesbang, pilkada, partai politik',
  ),
  unit(
    'regional_government',
    'setwan',
    ['Urusan DPRD', "The regency's council", 'Urusan DPRD', "Matters of the regency's council (DPRD)"],
    '=dprd, =setwan, anggota dewan, wakil rakyat',
  ),
  unit(
    'regional_government',
    'setda',
    [
      'Kepala daerah dan bagiannya',
      'Head of the regency and departments',
      'Kepala daerah dan bagian-bagiannya',
      'The head of the regency and the departments of the secretariat',
    ],
    '',
  ),
]

export const kindRules: readonly RoutingRule[] = [
  ...aids,
  ...education,
  ...health,
  ...insurance,
  ...publicWorks,
  ...housing,
  ...utilities,
  ...registry,
  ...social,
  ...environment,
  ...transport,
  ...licensing,
  ...villages,
  ...districts,
  ...order,
  ...work,
  ...land,
  ...service,
  ...information,
  ...farming,
  ...trade,
  ...finance,
  ...emergencies,
  ...others,
  ...units,
]
