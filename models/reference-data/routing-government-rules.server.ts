import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about } from './routing-rule-row.server.ts'

// Which words speak for permits, village and kecamatan offices, public order, conduct at a counter, information and taxes.

export const licensing: readonly RoutingRule[] = [
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

export const villages: readonly RoutingRule[] = [
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

export const districts: readonly RoutingRule[] = [
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

export const order: readonly RoutingRule[] = [
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
    `=polisi, kepolisian, =polri, =polres, =polsek, =polda, =polrestabes, =polresta, kapolri, kapolres, kapolsek, kapolda, satlantas, =polantas, korlantas, reskrim, bareskrim, bhabinkamtibmas, =brimob, =sim, surat izin mengemudi, sim a, sim c, sim b1, =stnk, =bpkb, samsat, plat nomor, tilang, ditilang, etilang, =skck, laporan polisi, balik nama kendaraan, balik nama motor, balik nama mobil, pajak kendaraan, pajak motor, begal, dibegal, pencurian, dicuri, kecurian, maling, kemalingan, rampok, perampokan, jambret, copet, =curanmor, curas, narkoba, =sabu, =pengedar, bandar narkoba, judi, perjudian, togel, judi online, penipuan, ditipu, penipu, preman, premanisme, balap liar, balapan liar, geng motor, gangster, tawuran, pembunuhan, penganiayaan, =penggelapan, =digelapkan, =menggelapkan, =pengancaman, =diancam, =mengancam, kriminal, kriminalitas, =kejahatan, penculikan, teroris, terorisme, bom, senjata tajam, kehilangan motor, motor hilang, =pemalakan, =dipalak, perkelahian, =tni, korban penipuan, oknum polisi, knalpot brong, knalpot bising, razia kendaraan, cyber crime, surat kehilangan, laka lantas`,
    { authority: 'police' },
  ),
]

export const service: readonly RoutingRule[] = [
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

export const information: readonly RoutingRule[] = [
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

export const finance: readonly RoutingRule[] = [
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
