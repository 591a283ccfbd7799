import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { rule, type Said } from './routing-rule-row.server.ts'

// What is kept to the coordinator by force (safety.md 3.1 of the design): violence at school, sexual violence, children
// harmed, bribery, a named official, the leadership and the desk. Words here count only as written (`=`), because
// "dipukul" is a blow and "pukul 07.00" is the time.

const exact = (words: string) =>
  words
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((phrase) =>
      phrase
        .split(' ')
        .map((word) => (word === '..' ? word : `=${word}`))
        .join(' '),
    )
const strict = (
  step: RoutingRule['step'],
  code: string,
  said: Said,
  words: string,
  near = '',
  within = 0,
): RoutingRule => ({
  ...rule(step, code, 1, said, ''),
  words: exact(words),
  near: exact(near),
  within,
})

const blows = `dipukul, dipukuli, memukul, memukuli, pemukulan, ditampar, menampar, tamparan, ditempeleng, digampar, ditendang, menendang, dijewer, menjewer, dicubit, mencubit, dicambuk, disabet,
  dianiaya, menganiaya, penganiayaan, disiksa, menyiksa, penyiksaan, dihajar, menghajar, ditonjok, dibanting, dikeroyok, mengeroyok, pengeroyokan, dilempar penghapus, dijemur, dibentur, dibenturkan, kekerasan, kekerasan fisik,
  perundungan, dirundung, merundung, perundung, bullying, buli, dibuli, bully, dibully, membully, pembullyan, perpeloncoan, perploncoan, diplonco, dipelonco, hukuman fisik, main tangan, main pukul, dilukai, babak belur, lebam, disundut`

const schools = `sekolah, sekolahnya, sekolahan, disekolah, guru, gurunya, oknum guru, siswa, siswi, murid, muridnya, pelajar, kelas, sd, sdn, smp, smpn, sma, sman, smk, smkn, tk, paud, mts, madrasah, pesantren, ponpes, santri, asrama, kakak kelas, teman sekelas, kepala sekolah, wali kelas, ospek, mos, mpls, ekstrakurikuler`

export const protectedRules: readonly RoutingRule[] = [
  strict(
    'protected',
    'kekerasan-seksual',
    [
      'Kekerasan seksual',
      'Sexual violence',
      'Korban kekerasan seksual harus terlindung sejak aduan pertama (UU 12/2022)',
      'Whoever suffered sexual violence must be protected from the first complaint on (UU 12/2022)',
    ],
    `kekerasan seksual, pelecehan seksual, melecehkan secara seksual, dilecehkan secara seksual, pelecehan, dilecehkan, melecehkan, pencabulan, dicabuli, mencabuli, cabul, perbuatan cabul, perkosaan, pemerkosaan, diperkosa, memperkosa, rudapaksa, dirudapaksa, disetubuhi, menyetubuhi, persetubuhan, disodomi, sodomi, menyodomi, pelecehan verbal, diraba, meraba raba, dirabai, digerayangi, menggerayangi, mengintip mandi, diintip mandi, perbudakan seksual, eksploitasi seksual, ajakan seksual, kekerasan berbasis gender, hamili, dihamili, menghamili, foto bugil, video bugil, disebar video, revenge porn`,
  ),
  strict(
    'protected',
    'kekerasan-di-sekolah',
    [
      'Kekerasan di sekolah',
      'Violence at school',
      'Kekerasan di satuan pendidikan ditangani rahasia, tidak pernah lewat sekolahnya saja',
      'Violence at school is handled in confidence and never by way of the school alone',
    ],
    blows,
    schools,
    10,
  ),
  strict(
    'protected',
    'anak-disakiti',
    [
      'Anak disakiti atau ditelantarkan',
      'Children harmed or neglected',
      'Anak yang disakiti, dieksploitasi atau ditelantarkan (UU 35/2014)',
      'Children who are harmed, exploited or neglected (UU 35/2014)',
    ],
    `kekerasan terhadap anak, kekerasan pada anak, kekerasan anak, kekerasan terhadap anak anak, penganiayaan anak, penganiayaan terhadap anak, penyiksaan anak, penelantaran anak, menelantarkan anak, menelantarkan anaknya, eksploitasi anak, perdagangan anak, penculikan anak, penjualan bayi, jual bayi, buang bayi, pembuangan bayi, bayi dibuang, pekerja anak, mempekerjakan anak, perkawinan anak, pernikahan anak, anak dinikahkan, anak dijual, anak diculik, anak disekap, prostitusi anak, pelacuran anak, perempuan dan anak korban`,
  ),
  strict(
    'protected',
    'anak-korban',
    [
      'Anak menjadi korban',
      'A child as the victim',
      'Seorang anak menjadi korban perbuatan orang dewasa',
      'A child suffered what an adult did',
    ],
    `dianiaya, disiksa, dipukuli, dipukul, ditampar, disekap, diculik, dieksploitasi, dipaksa mengemis, disuruh mengemis, dipaksa bekerja, dipekerjakan, dinikahkan, dirantai, dikurung, ditelantarkan orang tua, ditelantarkan orang tuanya, ditelantarkan ayahnya, ditelantarkan ibunya, ditelantarkan keluarganya, ditelantarkan bapaknya`,
    `anak, anaknya, anak anak, anak kecil, balita, bayi, bocah, anak di bawah umur, anak dibawah umur, remaja, keponakan, cucu`,
    6,
  ),
  strict(
    'protected',
    'kekerasan-dalam-rumah',
    [
      'Kekerasan dalam rumah tangga',
      'Violence at home',
      'Korban kekerasan dalam rumah tangga tidak boleh diketahui pelakunya (UU 23/2004)',
      'Who suffers violence at home must not be found by the one who does it (UU 23/2004)',
    ],
    `kdrt, kekerasan dalam rumah tangga, dipukuli suami, dipukul suami, dianiaya suami, disiksa suami, dipukuli suaminya, dipukul suaminya, dianiaya suaminya, kekerasan terhadap perempuan, kekerasan terhadap istri, dipukuli ayah, dipukuli bapaknya, perdagangan orang, tppo`,
  ),
  strict(
    'protected',
    'suap-dan-pungli',
    [
      'Suap, pungli, dan korupsi',
      'Bribes, illegal fees and corruption',
      'Suap, pungutan liar dan korupsi: pelapor dan pemeriksaan harus terlindung',
      'Bribes, illegal fees and corruption: who reports it and the inquiry must be protected',
    ],
    `pungli, dipungli, memungli, pungutan liar, pungutan tidak resmi, pungutan ilegal, suap, disuap, menyuap, penyuapan, suap menyuap, sogok, disogok, menyogok, sogokan, uang sogok, uang sogokan, gratifikasi, upeti, uang pelicin, uang rokok, uang damai, uang kopi, uang tutup mulut, uang bawah meja, uang terima kasih, uang lelah, salam tempel, amplop pelicin, biaya siluman, biaya tidak resmi, biaya tak resmi, tarif tidak resmi, memeras, diperas, pemerasan, minta fee, meminta fee, fee proyek, jatah proyek, minta jatah, meminta jatah, setoran ke atasan, jual beli jabatan, jual beli kursi, jual beli bangku, korupsi, dikorupsi, mengkorupsi, mengorupsi, korup, koruptor, korupsinya, kkn berjamaah, penggelapan dana, menggelapkan dana, menggelapkan uang, penyelewengan dana, menyelewengkan dana, dana diselewengkan, dana .. diselewengkan, penyalahgunaan dana, penyalahgunaan anggaran, penyalahgunaan wewenang, menyalahgunakan wewenang, menyalahgunakan jabatan, bantuan dipotong, bantuan disunat, dana disunat, mark up, markup, proyek fiktif, laporan fiktif, kwitansi fiktif, titip uang, bayar supaya lulus, bayar agar lulus, bayar biar lulus, bayar supaya cepat, bayar agar cepat, uang pelancar`,
  ),
  strict(
    'protected',
    'petugas-meminta-uang',
    [
      'Petugas meminta uang',
      'An official asks for money',
      'Petugas yang meminta uang adalah pungutan liar walaupun tidak disebut begitu',
      'An official who asks for money takes an illegal fee, even where nobody calls it so',
    ],
    `minta uang, meminta uang, dimintai uang, diminta uang, minta duit, meminta duit, dimintai duit, minta bayaran, dimintai bayaran, minta imbalan, meminta imbalan, minta sejumlah uang, meminta sejumlah uang, dimintai sejumlah uang, diminta sejumlah uang, minta uang tambahan, meminta uang tambahan, minta jatah`,
    `oknum, petugas, pegawai, staf, pejabat, kepala dinas, kadis, camat, lurah, kades, kepala desa, perangkat desa, sekdes, kepala sekolah, kepsek, guru, panitia penerimaan, pns, asn, satpol, satpol pp, bidan, perawat, ketua rt, pendamping pkh, pendamping, penguji, operator desa`,
    8,
  ),
  strict(
    'prevention',
    'bukan-kejadian',
    [
      'Pencegahan, bukan kejadian',
      'Prevention, not an event',
      'Pencegahan, penyuluhan dan sangkalan bukan kejadian',
      'Prevention, education and denials are no events',
    ],
    `pencegahan, cegah, mencegah, sosialisasi, sosialisasikan, penyuluhan, edukasi, seminar, pelatihan, kampanye, lomba, anti, satgas, bebas, tanpa, ini bukan, itu bukan, tidak ada, belum ada, pengertian, definisi, apa itu, materi, program penanggulangan, penghapusan, hindari, menghindari, tidak pernah ada`,
  ),
  strict(
    'leader',
    'pimpinan',
    ['Pimpinan daerah', 'The leadership', 'Pimpinan daerah', 'The leadership of the regency'],
    `bupati, wakil bupati, wabup, bupatinya, sekda, sekretaris daerah, wakilbupati`,
  ),
  strict(
    'desk',
    'meja-aduan',
    ['Meja aduan', 'The complaint desk', 'Meja aduan dan petugasnya', 'The complaint desk and its people'],
    `admin aduan, admin pengaduan, admin suara etam, admin portal, admin portal aduan, petugas aduan, petugas pengaduan, operator aduan, operator pengaduan, koordinator aduan, koordinator pengaduan, tim aduan, tim pengaduan, pengelola aduan, pengelola pengaduan, pengelola portal, admin etam, meja aduan, meja pengaduan, desk pengaduan, desk aduan, unit pengaduan`,
  ),
  strict(
    'accusation',
    'tuduhan',
    [
      'Kata tuduhan',
      'Words that accuse',
      'Perbuatan yang dituduhkan kepada seseorang',
      'What somebody is accused of having done',
    ],
    `korupsi, dikorupsi, mengkorupsi, korup, koruptor, suap, menyuap, disuap, disogok, menerima suap, menerima uang, menerima gratifikasi, menerima fee, menerima setoran, gratifikasi, pungli, melakukan pungli, pungutan liar, meminta uang, minta uang, meminta fee, minta fee, meminta jatah, minta jatah, meminta setoran, minta setoran, meminta sejumlah uang, meminta imbalan, memeras, pemerasan, menyalahgunakan, penyalahgunaan, salah gunakan, menyelewengkan, penyelewengan, menggelapkan, penggelapan, memperkaya, merampok uang, mencuri uang, makan uang, memakan uang, jual beli jabatan, menjual jabatan, jual jabatan, bagi bagi proyek, bermain proyek, main proyek, mengatur proyek, atur proyek, mengatur tender, atur lelang, mengatur lelang, nepotisme, kolusi, kkn, membekingi, membeking, dibekingi, beking, backing, melindungi koruptor, melindungi tambang, mengancam, mengintimidasi, intimidasi, menghina, memaki, mencaci, membentak, berkata kasar, kasar, arogan, sewenang wenang, semena mena, zalim, dzalim, diskriminatif, diskriminasi, pilih kasih, berbohong, bohong, membohongi, pembohong, menipu, penipu, penipuan, ditipu, ingkar janji, mengingkari, tidak menepati janji, tidak pernah menepati janji, belum menepati janji, tidak ditepati, tidak pernah ditepati, belum ditepati, janji palsu, tidak becus, selingkuh, perselingkuhan, asusila, mesum, mabuk, judi, berjudi, narkoba, memukul, menampar, menganiaya, melecehkan, mempersulit, dipersulit, memalsukan, pemalsuan, membocorkan, menyebarkan data, memihak, tidak netral, mengusir, diusir, menolak melayani, tidak mau melayani, marah marah, memarahi, dimarahi, dimaki, dibentak, dihina, tidak sopan, kurang sopan, tidak ramah, tidak profesional, mengecewakan, kurang memuaskan, tidak memuaskan, tidak ada di tempat, datang terlambat, tidak pernah hadir, jarang hadir, jarang ada, menelantarkan, tidak jujur, judes, ketus, ugal ugalan, malas, jarang masuk, tidak pernah masuk, tidak masuk kerja, sering bolos, bolos, mangkir, tidak disiplin, indisipliner, lalai, terlibat, ijazah palsu, menilep, nilep, ditilep, mengambil uang, memotong bantuan, memotong dana, memotong gaji, harus mundur`,
  ),
  strict(
    'desk-accusation',
    'tuduhan-meja-aduan',
    [
      'Tuduhan terhadap meja aduan',
      'Accusations against the desk',
      'Keluhan terhadap cara meja aduan bekerja',
      'Complaints about how the complaint desk works',
    ],
    `membocorkan, dibocorkan, bocor, menyebarkan, disebarkan, menghapus, dihapus, menutup, ditutup, mengabaikan, diabaikan, menolak, ditolak, tidak ditanggapi, tidak menanggapi, tidak pernah menanggapi, tidak pernah ditanggapi, tidak menjawab, tidak dijawab, tidak pernah dijawab, tidak pernah menjawab, tidak merespon, tidak direspon, tidak pernah merespon, menyembunyikan, disembunyikan, mengubah, diubah, tidak meneruskan, tidak diteruskan`,
  ),
  strict(
    'praise',
    'pujian',
    ['Pujian', 'Praise', 'Terima kasih dan pujian bukan aduan', 'Thanks and praise are no complaint'],
    `terima kasih kepada, terimakasih kepada, terima kasih untuk, apresiasi, mengapresiasi, salut, hebat, membantu sekali, sangat membantu, ramah sekali, sangat ramah, memuaskan, pelayanan bagus, sangat baik, bangga, teladan, sabar melayani, penghargaan`,
  ),
  // Where the post's office is an agency itself, the agency is proposed as the accused. A teacher's office is the school.
  {
    ...strict(
      'post',
      'jabatan-kecamatan',
      [
        'Camat dan lurah',
        'Heads of districts and urban villages',
        'Camat dan lurah memimpin kantornya sendiri',
        'A camat (district head) and a lurah (urban village head) lead their own office',
      ],
      'camat, sekcam, lurah, seklur',
    ),
    kind: 'subdistrict_office',
  },
  {
    ...strict(
      'post',
      'jabatan-satpol',
      ['Anggota Satpol PP', 'Members of Satpol PP', 'Anggota Satpol PP', 'Members of Satpol PP'],
      'satpol, satpol pp, kasatpol, anggota satpol pp',
    ),
    kind: 'public_order',
  },
  strict(
    'post',
    'jabatan',
    [
      'Jabatan',
      'Posts',
      'Jabatan yang dapat disandang orang yang disebut namanya',
      'Posts that a person who is named may hold',
    ],
    `guru, kepala sekolah, kepsek, wakil kepala sekolah, wakasek, wali kelas, bendahara sekolah, operator sekolah, kepala tk, pengawas sekolah, dokter, perawat, bidan, mantri, kepala puskesmas, apoteker, direktur rsud, direktur rumah sakit, kepala desa, kades, sekdes, sekretaris desa, kaur desa, bendahara desa, kepala dusun, kadus, perangkat desa, ketua bpd, pendamping desa, kepala dinas, kadis, kepala badan, kaban, kepala bagian, kabag, kepala bidang, kabid, kepala seksi, kasi, kasubag, kepala uptd, kepala upt, sekretaris dinas, direktur, petugas, pegawai, pejabat, staf, staff, oknum, asn, pns, bendahara, ajudan, inspektur, penyuluh, petugas loket, operator, pendamping pkh, ketua rt, ketua rw, kepala pasar, kepala kantor`,
  ),
  // Given names that are not also everyday words or places; one beside a post names a person.
  strict(
    'given-name',
    'nama-orang',
    [
      'Nama depan',
      'Given names',
      'Nama depan yang lazim dan bukan kata sehari-hari',
      'Common given names that are no everyday words',
    ],
    `agus, ahmad, achmad, ahmat, aisyah, ali, amir, andi, andri, andika, anton, arief, arif, asep, bambang, benny, budi, burhan, darto, dedi, dedy, deni, denny, desi, didik, dodi, doni, edi, edy, eko, endang, erna, erni, farida, fatimah, fauzi, ferry, fitri, fitriani, gunawan, hadi, halim, hamid, hamzah, handoko, hariyanto, hartono, haryanto, hasan, hasanuddin, hendra, hendri, heri, herman, heru, ibrahim, idris, ika, ilham, irawan, irfan, irwan, iskandar, ismail, iwan, joko, jono, juliana, jumadi, karim, kurniawan, kusno, lilis, linda, lukman, mahmud, maria, mariam, maryam, misnan, muhammad, mohammad, muhamad, mulyadi, mulyono, mustafa, mustofa, nani, nina, ningsih, novi, nur, nurdin, nurhayati, nurul, wayan, rahman, ramli, ratna, reza, riki, rina, rini, rizal, rizky, rizki, rohani, roni, rosmini, rudi, rusdi, rusli, saiful, sainal, salim, samsul, santoso, sapri, siti, slamet, soleh, sri, subandi, sudirman, sugeng, sugiarto, suharto, suhardi, sukardi, sulaiman, sulastri, sumarni, sumiati, sunarto, supardi, suparman, supriadi, supriyanto, suryadi, susanti, susanto, susi, sutrisno, suwarno, suyanto, syahrul, syamsul, syaiful, taufik, tono, udin, umar, usman, wahid, wahyuni, wati, wawan, widodo, wulandari, yanti, yanto, yeni, yohanes, yudi, yuni, yusuf, yusri, zainal, zainuddin, zulkifli, juminten, tukiman, paijo, sutini, markus, petrus, paulus, daniel, yosef, lukas, stefanus, natalia`,
  ),
]
