// Complaints that may be about the same matter.
export const similar = {
  title: 'Serupa ({{n}})',
  merge: 'Gabungkan ke {{into}}',
  mergeWhat: '{{reference}} berlanjut di {{into}}. Kedua warga tetap memegang nomor masing-masing dan diberi tahu.',
  mergeNow: 'Gabungkan',
}
