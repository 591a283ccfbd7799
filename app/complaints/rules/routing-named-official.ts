import type { RoutingFacts } from './routing-facts.ts'
import type { Match } from './routing-match.ts'
import type { Reading } from './routing-read.ts'
import type { Word } from './routing-words.ts'

const set = (words: string) => new Set(words.split(' '))

const introductions = set('bernama berinisial inisial namanya')
const honorifics = set('pak bapak bu ibu sdr saudara saudari mas mbak bang kak haji hajah h hj drs dra ir')
const self = set('saya kami aku')
const selfLinks = set('adalah sebagai selaku seorang ini')
/** Somebody else comes between the post and the name: the name is theirs. */
const otherPeople = set(
  'warga siswa siswi murid anak pasien korban saya kami adik kakak suami istri orang tetangga pelapor mahasiswa atas',
)
/** What follows an honorific without being a name. */
const noNames = set(
  'saya kami yang itu ini nya tolong mohon dan di ke tidak juga sudah bisa harus jangan walikota presiden gubernur menteri bupati sekda dewan rt rw hamil',
)
const reachOfName = 7
const maxBeforeHonorific = 2

const isCapital = (word: Word) => /^\p{Lu}/u.test(word.raw)

/** In a text in capitals a capital says nothing. */
function isShouted(words: readonly Word[]): boolean {
  const shouted = words.filter(
    (word) => word.raw.length > 1 && word.raw === word.raw.toUpperCase() && /\p{L}/u.test(word.raw),
  )
  return shouted.length * 2 > words.length
}

/** Where given names and posts stand, and whether capitals say anything. */
type Signs = { givenNames: ReadonlySet<number>; posts: ReadonlySet<number>; shouted: boolean }
type Found = { post: Match; isIntroduced: boolean }

function nameAfter(reading: Reading, post: Match, { givenNames, posts, shouted }: Signs): Found | null {
  const { words } = reading
  const sentence = words[post.from]?.sentence
  for (let at = post.to; at < post.to + reachOfName; at += 1) {
    const word = words[at]
    const next = words[at + 1]
    const isOurs = at === post.to && self.has(word?.exact ?? '')
    if (!word || word.sentence !== sentence || (otherPeople.has(word.exact) && !isOurs)) {
      const isByName = word?.exact === 'atas' && next?.exact === 'nama' && at - post.to <= 1
      return isByName && words[at + 2] && !self.has(words[at + 2]?.exact ?? '') ? { post, isIntroduced: true } : null
    }
    if (introductions.has(word.exact) && next && !noNames.has(next.exact)) return { post, isIntroduced: true }
    if (at - post.to <= maxBeforeHonorific && honorifics.has(word.exact) && next && !noNames.has(next.exact)) {
      const isName =
        givenNames.has(at + 1) || (isCapital(next) && !shouted && !posts.has(at + 1) && !honorifics.has(next.exact))
      if (isName) return { post, isIntroduced: false }
    }
    if (at - post.to <= 1 && givenNames.has(at)) return { post, isIntroduced: false }
  }
  return null
}

/** "Pak Joko selaku kepala sekolah", "Ibu Rina, guru kelas empat". */
function nameBefore(reading: Reading, post: Match, { givenNames, posts }: Signs): Found | null {
  const { words } = reading
  const linked = set('selaku sebagai seorang adalah').has(words[post.from - 1]?.exact ?? '')
  if (!linked && !words[post.from]?.afterComma) return null
  const last = linked ? post.from - 2 : post.from - 1
  for (let at = last; at >= Math.max(1, last - 2); at -= 1) {
    const name = words[at]
    if (!name || name.sentence !== words[post.from]?.sentence || !honorifics.has(words[at - 1]?.exact ?? '')) continue
    if (givenNames.has(at) || (isCapital(name) && !posts.has(at) && !noNames.has(name.exact)))
      return { post, isIntroduced: false }
  }
  return null
}

/** "Saya guru bernama Rina dan ingin bertanya": the writer's own name. */
function isTheWriter(reading: Reading, post: Match): boolean {
  const before = reading.words[post.from - 1]?.exact ?? ''
  return self.has(before) || (selfLinks.has(before) && self.has(reading.words[post.from - 2]?.exact ?? ''))
}

const positionsOf = (matches: readonly Match[]) =>
  new Set(matches.flatMap((match) => Array.from({ length: match.to - match.from }, (_, index) => match.from + index)))

/**
 * A complaint about a person who is named beside a post. A name alone is no complaint: something must be said against
 * the person, or the name must be introduced as one ("oknum guru bernama …") without a word of praise.
 */
export function findNamedOfficial(reading: Reading, facts: RoutingFacts): Match | null {
  const ofStep = (step: string) => reading.matches.filter((match) => match.rule.step === step)
  const posts = ofStep('post')
  const signs: Signs = {
    givenNames: positionsOf(ofStep('given-name')),
    posts: positionsOf([...posts, ...ofStep('leader')]),
    shouted: isShouted(reading.words),
  }
  const isAccused = ofStep('accusation').length > 0
  const isPraised = ofStep('praise').length > 0
  for (const post of posts) {
    if (isTheWriter(reading, post)) continue
    const found = nameAfter(reading, post, signs) ?? nameBefore(reading, post, signs)
    if (!found) continue
    if (isAccused || (found.isIntroduced && facts.kind === 'complaint' && !isPraised)) return post
  }
  return null
}
