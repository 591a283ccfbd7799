// What a resident may do beside writing, accepting and withdrawing: on the tracking page and on pages of its own.
export const resident = {
  remind: {
    button: 'Ingatkan instansi (sekali dalam 5 hari kerja)',
  },
  rate: {
    title: 'Penilaian Anda',
    ask: 'Seberapa puas Anda dengan penanganan aduan ini? (bukan survei SKM)',
    askSilent:
      'Kami menutup aduan ini tanpa kabar dari Anda. Seberapa puas Anda dengan cara kami menanganinya? (bukan survei SKM)',
    hint: 'Sekali saja. Yang dinilai cara penanganannya, bukan orangnya.',
    words: {
      '1': '1, tidak puas',
      '2': '2, kurang puas',
      '3': '3, puas',
      '4': '4, sangat puas',
    },
    text: 'Alasannya',
    send: 'Kirim penilaian',
    missing: 'Pilih 1 sampai 4',
    given: 'Penilaian Anda atas penanganannya: {{rating}}.',
  },
  object: {
    title: 'Tidak setuju dengan keputusan ini?',
    lead: 'Anda dapat menyatakan keberatan satu kali. Koordinator membacanya dan memutuskan apakah aduan dibuka kembali.',
    reason: 'Mengapa Anda keberatan?',
    send: 'Kirim keberatan',
    given: 'Keberatan Anda sudah diterima. Keputusan koordinator tampil di riwayat.',
  },
  done: {
    remind: 'Instansi dan kepalanya sudah diingatkan.',
    rate: 'Terima kasih atas penilaian Anda.',
    object: 'Keberatan Anda sudah masuk. Koordinator memutuskannya.',
  },
  mail: {
    remindedSubject: 'Warga menunggu balasan',
    reminded_one: 'Warga mengingatkan bahwa aduan {{reference}} belum dibalas.',
    reminded_other: 'Warga mengingatkan untuk kali ke-{{count}} bahwa aduan {{reference}} menunggu kabar.',
    objectedSubject: 'Warga menyatakan keberatan',
    objected: 'Warga keberatan atas keputusan pada aduan {{reference}}. Putuskan apakah aduan dibuka kembali.',
  },
}
