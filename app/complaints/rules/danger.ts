// Phrases that speak of danger to life now, in the words people use, Indonesian and English. A hit only puts the emergency
// numbers above "Kirim aduan"; sending stays possible, so a phrase too many costs a line, a phrase too few may cost more.
const phrases = [
  'sedang terbakar',
  'kebakaran sekarang',
  'masih terbakar',
  'rumah terbakar',
  'api membesar',
  'sedang banjir',
  'air naik terus',
  'terjebak banjir',
  'longsor sekarang',
  'tertimbun longsor',
  'tenggelam',
  'hanyut',
  'terseret arus',
  'tersengat listrik',
  'kabel listrik putus',
  'kebocoran gas',
  'gas bocor',
  'kecelakaan baru saja',
  'korban luka',
  'tidak sadarkan diri',
  'tidak bernapas',
  'pendarahan',
  'keracunan',
  'digigit ular',
  'diserang buaya',
  'sedang dipukul',
  'dipukuli sekarang',
  'mengancam membunuh',
  'diancam dibunuh',
  'ancaman pembunuhan',
  'mau bunuh diri',
  'ingin bunuh diri',
  'ingin mengakhiri hidup',
  'membawa senjata',
  'disandera',
  'diculik',
  'nyawa terancam',
  'on fire now',
  'is drowning',
  'kill myself',
  'bleeding heavily',
  'being beaten',
]

/** Whether the text speaks of danger now. */
export function speaksOfDanger(...texts: readonly (string | null)[]): boolean {
  const plain = ` ${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return phrases.some((phrase) => plain.includes(` ${phrase}`))
}
