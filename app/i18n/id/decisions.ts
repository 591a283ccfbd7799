/** Keputusan koordinator tentang jalannya aduan, dan email tentangnya. */
export const decisions = {
  residentReads: 'Alasan ini dibaca warga.',
  staffReads: 'Alasan ini dibaca koordinator dan instansi, bukan warga.',
  before: 'Semula paling lambat {{date}}',
  reopen: {
    to: 'Lanjutkan dari mana?',
    submitted: 'Periksa ulang di koordinator',
    in_progress: 'Kembali ditangani instansi yang terakhir',
    send: 'Buka kembali',
  },
  reclassify: {
    hint: 'Batas waktu tanggapan dihitung ulang dari hari pertama yang sama. Golongan dan tanggal lama tetap tercatat.',
    due: '{{class}}. Tanggapan paling lambat {{date}}',
    dueNow: '{{class}}. Sekarang, tanggapan paling lambat {{date}}',
    send: 'Ubah golongan',
  },
  extend: {
    over: 'Batas waktu undang-undang, {{law}}, sudah lewat: tidak dapat diperpanjang lagi. Yang dibutuhkan warga sekarang adalah tanggapan.',
    until: 'Tanggapan paling lambat',
    hint: 'Batas waktu sekarang {{service}}. Tulis tanggal sesudahnya, paling lambat {{law}} menurut undang-undang.',
    told: 'Warga diberi tahu tanggal baru dan alasan ini.',
    send: 'Perpanjang batas waktu',
  },
  prioritise: {
    label: 'Urutan',
    hint: 'Yang mendesak berdiri paling atas di setiap daftar. Batas waktu tidak berubah.',
    urgent: 'Mendesak',
    ordinary: 'Biasa',
    send: 'Simpan urutan',
  },
  request: {
    why: 'Alasan: {{text}}',
    how: 'Setuju: isi formulirnya. Tidak setuju: tulis catatan dan centang bahwa catatan itu menolak.',
    toForm: 'Buka formulir',
    toNote: 'Tulis catatan',
    what: 'Permintaan kepada koordinator',
    dates: 'Batas waktu sekarang {{service}}. Dapat diperpanjang paling lambat sampai {{law}} menurut undang-undang.',
    extend: 'Perpanjangan batas waktu',
    move: 'Pindah ke instansi lain',
    send: 'Kirim permintaan',
    open: 'Instansi meminta: {{what}}',
    decline: 'Catatan ini menolak permintaan instansi ({{what}})',
  },
  missing: {
    to: 'Pilih ke mana aduan dilanjutkan',
    until: 'Tulis tanggal baru',
    priority: 'Pilih urutan',
    what: 'Pilih apa yang diminta',
  },
  refused: {
    to: 'Tidak ada instansi yang dapat melanjutkan. Pilih periksa ulang di koordinator',
    notLater: 'Tulis tanggal sesudah batas waktu sekarang',
    pastLaw: 'Tanggal melewati batas undang-undang',
    asked: 'Permintaan ini sudah menunggu keputusan koordinator',
  },
  mail: {
    reopened: {
      subject: 'Aduan Anda dibuka kembali',
      reopened: 'Koordinator membuka kembali aduan Anda pada {{moment}}.',
      checkedBy: 'Koordinator memeriksanya paling lambat {{date}}.',
      nextBy: 'Langkah berikutnya paling lambat {{date}}.',
      agencySubject: 'Aduan dibuka kembali',
      agencyNow: 'Koordinator membuka kembali aduan {{reference}}. Lanjutkan penanganannya.',
      agencyBefore:
        'Koordinator membuka kembali aduan {{reference}} dan memeriksanya. Anda tidak perlu berbuat apa-apa.',
    },
    extended: {
      subject: 'Tanggapan atas aduan Anda paling lambat {{date}}',
      moved: 'Batas waktu tanggapan berubah dari {{before}} menjadi {{date}}.',
    },
  },
}
