export const privacy = {
  title: 'Privasi',
  lead: 'Apa yang kami simpan, siapa yang melihatnya, dan apa yang tidak dapat kami lindungi.',
  owner: {
    title: 'Siapa yang bertanggung jawab',
    text: 'Pemerintah Kabupaten Kutai Timur mengelola Suara Etam. Penanggung jawab: {{person}}, telepon {{phone}}, email {{email}}.',
  },
  kept: {
    title: 'Apa yang kami simpan',
    story: 'Cerita, tempat, tanggal kejadian, dan berkas yang Anda kirim.',
    named: 'Dengan nama: nama, nomor HP, email, dan alamat yang Anda tulis.',
    sealed:
      'Anonim: hal yang sama, tetapi tersegel. Nama, nomor HP, dan alamat disegel dengan kunci yang tidak dibaca oleh program ini. Alamat email disegel terpisah dan hanya dibuka untuk mengirim kabar.',
    none: 'Tanpa identitas: tidak ada nama atau kontak, juga bila Anda mengetiknya.',
    history: 'Riwayat: setiap langkah, siapa yang melakukannya, dan kapan.',
    code: 'Kode lacak tidak kami simpan, hanya sidiknya. Petugas tidak dapat membacanya.',
    photos:
      'Foto kami buat ulang tanpa lokasi dan data kamera. PDF tetap berkas asli; periksa isinya sebelum mengirim.',
    place: 'Untuk Anonim dan Tanpa identitas, titik koordinat kami bulatkan, kira-kira satu kilometer.',
    notKept:
      'Yang tidak kami simpan: alamat internet (IP), jenis HP, dan halaman yang Anda baca. Untuk menahan serangan kami menghitung percobaan di bawah sidik acak yang kuncinya diganti setiap hari. Hitungan itu tanpa kaitan dengan aduan dan dihapus setelah sekitar sehari.',
    cookies:
      'Cookie hanya yang perlu: pilihan bahasa (satu tahun), tanda terima (24 jam), dan halaman aduan Anda (30 menit tanpa kegiatan). Tidak ada iklan, pelacak, atau layanan pihak lain di halaman kami.',
  },
  why: {
    title: 'Untuk apa',
    text: 'Untuk menangani aduan Anda, memberi kabar, dan menghitung kinerja pelayanan. Dasarnya kewajiban mengelola pengaduan menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
    counts:
      'Kami menghitung semua aduan dalam statistik. Angka di bawah 5 per instansi, topik, atau tempat tidak ditampilkan.',
  },
  who: {
    title: 'Siapa melihat apa',
    intro: 'Dua hal berbeda: nama Anda, dan isi aduan Anda. Pilih masing-masing.',
    viewer: 'Siapa',
    name: 'Nama Anda',
    content: 'Isi aduan',
    others: 'Warga lain',
    agency: 'Instansi',
    coordinator: 'Koordinator',
    summary:
      'Bila Anda mengizinkan, koordinator menulis ringkasan tanpa data pribadi. Ringkasan baru tampil setelah Anda menyetujuinya.',
    protected:
      'Aduan tentang kekerasan, anak, suap, atau petugas yang disebut namanya selalu Rahasia dan dibaca koordinator dahulu. Aduan tentang pimpinan daerah atau unit pengaduan hanya dibaca koordinator di Inspektorat.',
    liaison:
      'Penghubung Ombudsman mengunduh daftar nomor, tanggal, instansi, topik, kecamatan, dan status, tanpa cerita dan tanpa nama. Aduan Anonim, Tanpa identitas, dan yang dilindungi hanya ia hitung. Bila Ombudsman menanyakan aduan Anda, ia membacanya seperti instansi; nama yang Anda beri secara terbuka hanya ia lihat setelah menulis alasannya, dan itu dicatat. Pengelola sistem tidak membaca aduan lewat program ini.',
    recorded: 'Setiap langkah dan setiap pembukaan kontak dicatat, dengan nama petugasnya.',
  },
  sight: {
    no: 'Tidak',
    yes: 'Ya',
    yesRecorded: 'Ya, dicatat',
    yesNameOnly: 'Ya; kontak tidak',
    approvedSummary: 'Ringkasan yang Anda setujui',
    cleanedCopy: 'Salinan tanpa ciri Anda',
    twoPersons: 'Hanya bila dua orang setuju',
    notStored: 'Tidak tersimpan',
  },
  sealed: {
    title: 'Arti Anonim dan Tanpa identitas',
    sealed:
      'Anonim: instansi hanya menerima salinan yang diperiksa koordinator, tanpa ciri Anda, dengan tanggal tetapi tanpa jam. Segel hanya dibuka bila dua orang menyetujui. Langkah itu belum tersedia di program ini; sampai tersedia, tidak ada petugas yang dapat membukanya di sini.',
    none: 'Tanpa identitas: tidak ada yang dapat dibuka, karena tidak ada yang disimpan. Kami tidak dapat memberi kabar, dan Ombudsman memerlukan nama.',
    story:
      'Keduanya tidak menyembunyikan hal yang Anda tulis sendiri. Jangan tulis nama, nomor, atau ciri Anda di cerita.',
  },
  limits: {
    title: 'Apa yang tidak dapat kami lindungi',
    host: 'Orang yang menguasai mesin tempat situs ini berjalan dapat membaca cerita di dalamnya dan apa yang lewat saat itu. Nama yang tersegel tetap tertutup selama kuncinya disimpan di tempat lain.',
    provider:
      'Penyedia internet Anda dapat melihat bahwa Anda membuka situs ini, meski tidak isinya. Kami tidak menjanjikan perlindungan seperti Tor.',
    office: 'Jaringan kantor mencatat kunjungan. Jangan melapor dari jaringan kantor atau dari HP kantor.',
    text: 'Cerita dapat menunjukkan siapa Anda, misalnya bila hanya Anda yang mengalaminya.',
    phone: 'HP yang dipakai bersama menyimpan riwayat dan foto layar. HP yang disadap tidak dapat kami amankan.',
    pressure:
      'Kami tidak dapat mencegah orang menekan Anda untuk mengaku. Bila itu terjadi, beri tahu kami atau Ombudsman.',
    mail: 'Email dapat dibaca penyedia layanan email. Untuk aduan yang peka, jangan tulis email; pantau lewat kode lacak.',
    law: 'Perintah pengadilan yang sah dapat mewajibkan kami menyerahkan data yang kami punya.',
  },
  howLong: {
    title: 'Berapa lama disimpan',
    text: 'Kami belum menghapus aduan secara otomatis. Lama penyimpanan masih ditetapkan bersama arsip daerah; halaman ini diperbarui setelah itu.',
    short: 'Berkas yang diunggah tetapi aduannya tidak jadi dikirim dihapus setelah 24 jam.',
  },
  rights: {
    title: 'Hak Anda',
    intro: 'Menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Anda berhak:',
    know: 'tahu data apa yang kami simpan dan untuk apa, serta mendapat salinannya',
    correct: 'memperbaiki atau melengkapi data Anda',
    withdraw: 'menarik persetujuan, misalnya untuk ringkasan yang diumumkan',
    erase: 'meminta data dihapus atau dibatasi, sejauh undang-undang mengizinkan',
    object: 'menggugat dan menerima ganti rugi bila data Anda disalahgunakan',
    how: 'Tulis atau telepon penanggung jawab di atas. Sebut nomor aduan; jangan kirim kode lacak. Permintaan yang menyangkut persetujuan kami jalankan dalam 3 x 24 jam.',
    breach:
      'Bila data Anda bocor, hilang, atau rusak, kami memberi tahu Anda dalam 3 x 24 jam: lewat email, atau di halaman lacak bila tidak ada email.',
  },
}
