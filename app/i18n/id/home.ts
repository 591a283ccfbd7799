export const home = {
  title: 'Sampaikan aduan tentang layanan publik di Kutai Timur',
  lead: 'Tanpa akun. Anda mendapat nomor dan kode lacak untuk memantaunya.',
  file: 'Buat aduan',
  track: 'Lacak aduan saya',
  today: {
    title: 'Bila Anda mengirim hari ini',
    received: 'Anda menerima nomor, kode lacak, dan nama penanggung jawab',
    checked: 'Paling lambat diperiksa dan diteruskan ke instansi',
    reply: 'Paling lambat balasan pertama dari instansi',
    answer: 'Paling lambat tanggapan (aduan biasa)',
    estimate: 'perkiraan',
    how: 'Cara kami menghitung hari',
  },
  topics: {
    title: 'Apa yang dapat diadukan',
    text: 'Layanan yang diurus Pemerintah Kabupaten Kutai Timur, misalnya:',
    elsewhere: 'Bukan urusan kabupaten? Kirim saja. Koordinator menunjukkan pintu yang tepat.',
  },
  other: {
    title: 'Cara lain menyampaikan aduan',
    phone: 'Telepon: {{phone}}',
    counter: 'Datang ke loket: {{address}}',
    hours: 'Jam layanan: {{hours}}',
    village: 'Kantor kecamatan, kelurahan, atau desa dapat membantu Anda mengisi aduan ini.',
    lapor: 'SP4N-LAPOR!, kanal aduan nasional: lapor.go.id',
  },
}
