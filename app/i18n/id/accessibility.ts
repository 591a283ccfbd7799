export const accessibility = {
  title: 'Aksesibilitas',
  lead: 'Situs ini dibuat agar dapat dipakai semua orang, juga dengan HP lama, sambungan lambat, papan ketik, atau pembaca layar.',
  works: {
    title: 'Yang kami kerjakan',
    noScript: 'Semua halaman bekerja tanpa JavaScript dan ringan, paling besar 30 kB.',
    keyboard: 'Semua dapat dilakukan dengan papan ketik, dan letak fokus selalu terlihat.',
    reader: 'Setiap kolom isian punya nama, petunjuk, dan kalimat perbaikan bila perlu; semuanya dapat dibacakan.',
    colour: 'Warna bukan satu-satunya tanda. Status punya bentuk dan kata.',
    zoom: 'Tulisan dapat diperbesar sampai 400% tanpa menggeser ke samping.',
    languages: 'Halaman tersedia dalam bahasa Indonesia dan Inggris.',
  },
  standard: {
    title: 'Ukuran yang kami pakai',
    text: 'Kami menargetkan WCAG 2.2 tingkat AA. Setiap perubahan diperiksa dengan alat uji otomatis. Penyandang disabilitas belum menguji situs ini, dan belum ada penilaian dari luar.',
  },
  known: {
    title: 'Yang belum baik',
    pdf: 'Berkas PDF yang dikirim orang belum tentu dapat dibaca pembaca layar.',
    date: 'Pemilih tanggal berasal dari peramban Anda, dan di HP lama dapat berupa kolom ketik biasa.',
    words: 'Isi aduan dan balasan ditulis orang, hanya dalam satu bahasa, dan tidak selalu memakai kata yang mudah.',
    sign: 'Belum ada video bahasa isyarat atau rekaman suara.',
  },
  tell: {
    title: 'Ada yang tidak dapat Anda pakai?',
    text: 'Beri tahu kami lewat {{ways}}. Sebut halamannya dan alat yang Anda pakai.',
    help: 'Anda juga dapat mengadu lewat telepon, di loket, atau dibantu kantor desa. Hasilnya sama.',
  },
}
