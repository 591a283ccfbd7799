// An officer's work on one complaint: approval, who holds it, undo, drafts, colleagues.
export const work = {
  mail: {
    awaitingSubject: 'Tanggapan menunggu persetujuan Anda',
    awaiting: 'Tanggapan untuk aduan {{reference}} sudah ditulis. Warga menerimanya setelah Anda menyetujui.',
    sentBackSubject: 'Tanggapan dikembalikan untuk diperbaiki',
    sentBack: 'Kepala instansi mengembalikan tanggapan Anda untuk aduan {{reference}}.',
  },
  answer: {
    promise: 'Ini baru janji. Tulis apa yang sudah ditemukan atau dilakukan; rencana ditulis di langkah berikutnya',
    own: 'Tanggapan ini Anda tulis sendiri. Kepala instansi yang lain menyetujuinya',
    forApproval: 'Kirim untuk disetujui',
    forApprovalHint: 'Kepala instansi menyetujui dahulu. Warga belum melihatnya.',
    waiting: 'Tanggapan ini menunggu persetujuan kepala instansi. Warga belum melihatnya.',
    approveHint: 'Warga menerima tanggapan ini seperti tertulis di atas, lewat email dan di halaman aduannya.',
    approveSend: 'Setujui',
    sendBackReason: 'Apa yang perlu diperbaiki?',
    sendBackHint: 'Dibaca penulisnya. Warga tidak melihatnya.',
    sendBackSend: 'Kembalikan ke penulis',
    noProof: 'Tanpa foto atau berkas bukti',
  },
}
