import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about, rule } from './routing-rule-row.server.ts'

// Which words speak for school, health, insurance, papers of a person, social aid and emergencies.

export const education: readonly RoutingRule[] = [
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

export const health: readonly RoutingRule[] = [
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

export const insurance: readonly RoutingRule[] = [
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

export const registry: readonly RoutingRule[] = [
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

export const social: readonly RoutingRule[] = [
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

export const emergencies: readonly RoutingRule[] = [
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
