/** Siapa di desa yang diberi tahu bahwa ada aduan, dan apa yang dikatakan kepada warga tentang itu. */
export const villages = {
  navigation: 'Desa',
  title: 'Alamat desa',
  hint: 'Email kantor desa dan BPD, yang diberi tahu bahwa ada aduan tentang urusan desa.',
  lead: 'Kantor desa diberi tahu bahwa ada aduan tentang urusan desa, tanpa isi, nomor, dan nama. Desa tanpa email tidak diberi tahu. Dua kelurahan adalah instansi; alamatnya ada di halaman Instansi.',
  count_one: '{{count}} desa',
  count_other: '{{count}} desa',
  search: 'Nama desa',
  district: 'Kecamatan',
  allDistricts: 'Semua kecamatan',
  show: 'Tampilkan',
  all: 'Semua desa',
  withEmail: 'Yang sudah ada emailnya',
  withoutEmail: 'Yang belum ada emailnya',
  find: 'Cari',
  nothing: 'Tidak ada desa yang cocok.',
  clear: 'Tampilkan semua desa',
  column: { village: 'Desa', email: 'Email kantor desa', bpd: 'BPD' },
  bpdTold: 'diberi tahu',
  bpdNotTold: 'tidak diberi tahu',
  one: {
    title: 'Alamat {{village}}',
    lead: 'Pakai alamat jabatan, bukan alamat pribadi: siapa pun yang membacanya tahu bahwa ada warga desa yang mengadu.',
    email: 'Email kantor desa',
    emailHint: 'Kosongkan bila desa ini tidak diberi tahu.',
    bpdEmail: 'Email BPD',
    copiesBpd: 'Beri tahu BPD juga',
    saved: 'Alamat desa tersimpan. Yang belum terkirim memakai alamat baru.',
  },
  problem: {
    protectedTopic: 'Aduan topik yang dilindungi tidak diberitahukan ke desa. Pilih salah satu.',
    officeFirst: 'Isi email kantor desa dahulu. BPD hanya diberi tahu bersama kantor desa.',
    bpdMissing: 'Isi email BPD, atau jangan beri tahu BPD',
    same: 'Email BPD sama dengan email kantor desa. Isi alamat lain, atau kosongkan.',
  },
  topic: {
    label: 'Urusan desa: kantor desa diberi tahu bahwa ada aduan',
    hint: 'Hanya aduan atas nama yang tidak dilindungi dan tidak menyebut kantor desa atau orangnya. Alamatnya di halaman Desa.',
    tag: 'urusan desa',
  },
  told: {
    you: 'Kantor {{village}} diberi tahu pada {{date}} bahwa ada aduan tentang urusan desa: tanpa isi, nomor, topik, dan nama Anda. Tidak setuju? Pilih Anonim di Ubah kerahasiaan sebelum hari itu.',
    youWithBpd:
      'Kantor {{village}} dan BPD diberi tahu pada {{date}} bahwa ada aduan tentang urusan desa: tanpa isi, nomor, topik, dan nama Anda. Tidak setuju? Pilih Anonim di Ubah kerahasiaan sebelum hari itu.',
    staff: 'Kantor {{village}} diberi tahu pada {{date}} bahwa ada aduan: tanpa isi, nomor, topik, dan nama.',
    staffWithBpd:
      'Kantor {{village}} dan BPD diberi tahu pada {{date}} bahwa ada aduan: tanpa isi, nomor, topik, dan nama.',
    spared: 'Kantor {{village}} tidak diberi tahu tentang aduan ini.',
  },
  desk: {
    keep: 'Jangan beri tahu kantor desa',
    hint: 'Kantor {{village}} diberi tahu bahwa ada aduan, tanpa isi, nomor, dan nama. Centang bila aduan menyangkut kantor itu atau orangnya.',
    other: 'Kantor desa diberi tahu bila topiknya: {{topics}}',
  },
  ask: {
    general:
      'Untuk urusan desa, kantor desa tempat kejadian dan mungkin BPD diberi tahu seminggu kemudian atau lebih bahwa ada aduan, juga bila isinya Rahasia. Isi, nomor, topik, dan nama tidak disebut. Bila itu pun tidak boleh, pilih Anonim: desa tidak diberi tahu apa-apa.',
    check:
      'Topik ini urusan desa. Setelah aduan diteruskan, kantor {{village}} diberi tahu bahwa ada aduan: tanpa isi, nomor, topik, dan nama Anda. Tidak setuju? Ubah nama menjadi Anonim.',
    checkWithBpd:
      'Topik ini urusan desa. Setelah aduan diteruskan, kantor {{village}} dan BPD diberi tahu bahwa ada aduan: tanpa isi, nomor, topik, dan nama Anda. Tidak setuju? Ubah nama menjadi Anonim.',
  },
  privacy:
    'Untuk topik yang termasuk urusan desa, kantor desa tempat kejadian, dan di beberapa desa BPD, diberi tahu bahwa ada aduan (Undang-Undang Nomor 6 Tahun 2014, pasal 82). Yang ditulis hanya itu dan nama desanya: tanpa isi, nomor, topik, hari, dan nama. Email dikirim pada suatu Senin, paling cepat seminggu setelah aduan diteruskan. Aduan Anonim, Tanpa identitas, yang dilindungi, dan yang menyebut kantor desa atau orangnya tidak diberitahukan. Di desa kecil orang tetap dapat menebak; bila itu berbahaya bagi Anda, pilih Anonim.',
}
