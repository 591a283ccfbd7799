export const agencyAdmin = {
  names: {
    since: 'Nama ini berlaku sejak',
    sinceHint:
      'Nama berganti: isi tanggal baru, nama lama tetap tercatat dan tetap ditemukan. Hanya salah tulis: biarkan tanggalnya.',
    former: 'Nama sebelumnya',
    until: '{{name}}, sampai {{date}}',
    fromUntil: '{{name}}, {{from}} sampai {{date}}',
  },
  substitutePerson: 'Pengganti penanggung jawab',
  substitutePersonHint: 'Nama dan jabatan, bila penanggung jawab berhalangan.',
  substitute: 'Instansi pengganti',
  substituteHint: 'Ditunjukkan kepada warga bila instansi ini tidak dapat melayani.',
  noSubstitute: 'Tidak ada',
  approvesAnswers: 'Kepala instansi menyetujui tanggapan sebelum dikirim ke warga',
  problem: {
    day: 'Tulis tanggal yang ada',
    dayAhead: 'Tanggal ini belum tiba. Ganti nama pada hari nama itu berlaku',
  },
}
