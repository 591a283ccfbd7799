// Mails about dates: before one, after one, and every Monday. Number, agency and dates; nothing of what a complaint is about.
export const reminders = {
  clock: 'Yang ditunggu',
  dueOn: 'Batas waktu',
  receivedOn: 'Diterima',
  agency: 'Instansi',
  desk: 'Unit pengaduan kabupaten',
  warning: {
    left_one: 'Sisa {{count}} hari kerja',
    left_other: 'Sisa {{count}} hari kerja',
    today: 'Batas waktu hari ini',
    subject: 'Batas waktu {{date}}',
    waits: 'Aduan {{reference}} belum selesai dikerjakan.',
  },
  passed: {
    subject_one: 'Lewat {{count}} hari kerja',
    subject_other: 'Lewat {{count}} hari kerja',
    waits: 'Batas waktu aduan {{reference}} sudah lewat. Kerjakan sekarang, dan beri tahu warga.',
  },
  escalation: {
    late: 'Lewat 3 hari kerja',
    escalated: 'Lewat 10 hari kerja',
    legalNear: 'Batas waktu undang-undang {{date}}',
    legalPassed: 'Batas waktu undang-undang lewat',
    lateWhy: 'Aduan {{reference}} sudah lewat 3 hari kerja dari batas waktunya.',
    escalatedWhy: 'Aduan {{reference}} sudah lewat 10 hari kerja dari batas waktunya.',
    legalNearWhy: 'Batas waktu menurut undang-undang untuk aduan {{reference}} tinggal paling lama 5 hari kerja.',
    legalPassedWhy:
      'Batas waktu menurut undang-undang untuk aduan {{reference}} sudah lewat. Warga diberi tahu bahwa ia berhak ke Ombudsman.',
    secretariat: 'Email ini hanya memuat nomor, instansi, dan tanggal. Isi aduan dibaca oleh petugas yang berwenang.',
  },
  planned: {
    subject: 'Janji untuk {{date}}',
    subjectLate: 'Janji untuk {{date}} belum ada kabarnya',
    today: 'Tanggapan atas aduan {{reference}} menjanjikan tindakan pada {{date}}. Periksa apakah sudah dikerjakan.',
    late: 'Tanggapan atas aduan {{reference}} menjanjikan tindakan pada {{date}}. Tanggal itu sudah lewat 3 hari kerja.',
  },
  weekly: {
    own: 'Aduan terbuka Anda: {{open}}, terlambat {{overdue}}',
    agency: 'Aduan terbuka {{agency}}: {{open}}, terlambat {{overdue}}',
    overdue: 'Aduan terlambat di kabupaten: {{overdue}}',
    nearest: 'Batas waktu terdekat lebih dulu:',
    more_one: 'Dan {{count}} aduan lagi, di meja kerja.',
    more_other: 'Dan {{count}} aduan lagi, di meja kerja.',
  },
  completion: {
    subject: 'Lengkapi aduan sampai {{date}}',
    until:
      'Kami masih menunggu keterangan dari Anda. Lengkapi aduan sampai {{date}}; bila lewat, aduan dianggap dicabut.',
  },
  legalPassed: {
    subject: 'Batas waktu lewat, hak Anda ke Ombudsman',
    passed:
      '{{agency}} seharusnya menyelesaikan aduan Anda paling lambat {{date}}. Batas menurut undang-undang itu sudah lewat.',
    passedDesk:
      'Kami seharusnya memeriksa aduan Anda paling lambat {{date}}. Batas menurut undang-undang itu sudah lewat.',
    right: 'Anda berhak membawa aduan ini ke Ombudsman RI (UU 25/2009 dan UU 37/2008). Gratis, dan tanpa perantara.',
    way: 'Caranya: hubungi {{contact}}. Sebutkan nomor aduan {{reference}}, apa yang terjadi, dan bahwa batas waktunya sudah lewat.',
    wayOnly:
      'Caranya: datangi kantor Ombudsman RI atau tulis kepadanya. Sebutkan nomor aduan {{reference}}, apa yang terjadi, dan bahwa batas waktunya sudah lewat.',
    stays: 'Aduan Anda tetap terbuka dan tetap harus ditanggapi.',
  },
  secretariat: {
    label: 'Email sekretariat kabupaten',
    hint: 'Satu alamat di tiap baris. Mereka diberi tahu tentang aduan yang lama terlambat: nomor, instansi, dan tanggal saja. Tidak perlu akun.',
    bad: '{{address}} bukan alamat email. Tulis seperti nama@contoh.id, satu di tiap baris',
    many: 'Tulis paling banyak {{n}} alamat',
  },
}
