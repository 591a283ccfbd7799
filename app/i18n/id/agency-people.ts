// What a head asks an administrator for among the officers of the own agency.
export const agencyPeople = {
  title: 'Orang di instansi Anda',
  lead: 'Petugas yang menjawab untuk instansi Anda. Perubahannya Anda usulkan, dan pengelola memutuskannya.',
  closed: 'Instansi Anda sudah ditutup, jadi tidak ada yang dapat diusulkan.',
  invite: 'Usulkan petugas baru',
  officers: 'Petugas',
  nobody: 'Instansi ini belum punya petugas.',
  share: {
    title: 'Bagian',
    whole: 'Semua topik dan semua kecamatan',
    topics: 'Topik: {{names}}',
    districts: 'Kecamatan: {{names}}',
  },
  waiting: {
    title: 'Usulan Anda yang menunggu',
    none: 'Tidak ada usulan Anda yang menunggu.',
    on: 'Diusulkan {{date}}',
    withdraw: 'Tarik usulan',
  },
  decided: {
    title: 'Usulan Anda yang sudah selesai',
    lead: 'Terbaru dulu, selama satu tahun.',
    confirmed: 'Disetujui {{date}}',
    declined: 'Ditolak {{date}}',
    withdrawn: 'Anda tarik {{date}}',
    ended: 'Tidak berlaku lagi {{date}}, karena keadaannya berubah',
    reason: 'Alasan: {{reason}}',
  },
  invitePage: {
    title: 'Usulkan petugas baru',
    lead: 'Pengelola memutuskan. Kalau disetujui, undangan dikirim lewat email, dan orang itu membuat kata sandinya sendiri.',
    submit: 'Kirim usulan',
  },
  person: {
    waiting: 'Usulan Anda tentang orang ini sedang menunggu keputusan.',
    disabled: 'Akun ini nonaktif. Pengelola dapat mengaktifkannya lagi.',
    scope: 'Usulkan bagian ini',
    absence: 'Usulkan ketidakhadiran',
    leaving: 'Tidak bekerja di sini lagi',
    leavingHint: 'Kalau disetujui, akunnya ditutup dan sesinya berakhir. Yang pernah ditulisnya tetap ada.',
    disable: 'Usulkan penonaktifan akun',
    back: 'Kembali ke daftar orang',
  },
  done: {
    proposed: 'Usulan terkirim. Pengelola yang memutuskannya.',
    dropped: 'Usulan ditarik.',
  },
}
