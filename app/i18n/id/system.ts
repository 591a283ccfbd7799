export const system = {
  notFound: {
    title: 'Halaman tidak ditemukan',
    text: 'Alamatnya mungkin salah ketik, sudah dihapus, atau hanya untuk orang tertentu.',
  },
  fault: {
    title: 'Maaf, layanan sedang bermasalah',
    text: 'Aduan yang sudah bernomor aman. Yang belum: tekan Kembali, lalu kirim lagi.',
    again: 'Coba lagi',
    call: 'Perlu segera? Telepon {{phone}} ({{hours}}).',
    code: 'Kode gangguan: {{code}}',
  },
}
