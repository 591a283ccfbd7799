import type { CaseName, PersonName } from './site.ts'

// What each address answers to whom. Typed by hand; an address of app/routes.ts without a line here fails the test.

/** `in`: a page, a file, or the redirect that belongs there · `sign-in`: sent to sign in · `absent`: 404, as if there was nothing */
export type Outcome = 'in' | 'sign-in' | 'absent'

type ByPerson = Partial<Record<PersonName, Outcome>> & { others: Outcome }

const everybody: ByPerson = { others: 'in' }
const nobody: ByPerson = { others: 'absent' }

const outside = { stranger: 'sign-in', resident: 'sign-in' } as const
const desk: ByPerson = {
  ...outside,
  ...{ officer: 'in', otherOfficer: 'in', head: 'in', coordinator: 'in', inspector: 'in' },
  others: 'absent',
}
const coordinators: ByPerson = { ...outside, coordinator: 'in', inspector: 'in', others: 'absent' }
const liaison: ByPerson = { ...outside, liaison: 'in', others: 'absent' }
const head: ByPerson = { ...outside, head: 'in', others: 'absent' }
const clerk: ByPerson = { ...outside, clerk: 'in', others: 'absent' }
const filing: ByPerson = { ...desk, liaison: 'in', clerk: 'in' }
const auditor: ByPerson = { ...outside, auditor: 'in', others: 'absent' }
const topicTexts: ByPerson = { ...outside, coordinator: 'in', inspector: 'in', admin: 'in', others: 'absent' }
const topicTextsRead: ByPerson = { ...topicTexts, auditor: 'in' }
const adminRead: ByPerson = { ...outside, admin: 'in', auditor: 'in', others: 'absent' }
const admin: ByPerson = { ...outside, admin: 'in', others: 'absent' }

/** Pages for everybody and the forms of residents: what somebody typed is still there after Back. All others are kept by nobody. */
export const keptForBack: readonly string[] = [
  ...['/', '/aduan', '/instansi', '/instansi/:code', '/bantuan', '/privasi', '/aksesibilitas'],
  ...['/lapor', '/lacak', '/lacak/kode-hilang'],
]

/** The Cache-Control of an answer. */
export function keepingOf({ address }: { address: string }, { isPage }: { isPage: boolean }): string {
  return isPage && keptForBack.includes(address) ? 'private, no-cache' : 'no-store'
}

export const reading: Record<string, ByPerson> = {
  '/': everybody,
  '/aduan': everybody,
  '/instansi': everybody,
  '/instansi/:code': everybody,
  '/bantuan': everybody,
  '/privasi': everybody,
  '/aksesibilitas': everybody,
  '/lapor': everybody,
  // Without the cookie of who filed it says that there is no receipt here.
  '/lapor/diterima': everybody,
  '/lapor/diterima/cetak': nobody,
  '/lapor/diterima/teks': nobody,
  '/lacak': everybody,
  '/lacak/keluar': everybody,
  '/lacak/kode-hilang': everybody,
  '/petugas/masuk': everybody,
  '/petugas/keluar': everybody,
  '/petugas/sandi': everybody,
  '/petugas/kode': { ...outside, others: 'in' },
  '/petugas/sesi': { ...outside, others: 'in' },
  '/petugas/jejak': { ...outside, head: 'in', coordinator: 'in', inspector: 'in', others: 'absent' },
  '/petugas/orang': head,
  '/petugas/orang/baru': head,
  // A code that is nobody's; tests/journeys/heads-officers.test.ts asks for people of other agencies.
  '/petugas/orang/:id': { ...outside, others: 'absent' },
  '/petugas': desk,
  '/petugas/unduh': desk,
  '/petugas/unduh/berkas': desk,
  '/petugas/ikhtisar': { ...outside, head: 'in', coordinator: 'in', inspector: 'in', others: 'absent' },
  '/petugas/aduan-baru': filing,
  '/petugas/aduan-dibantu': clerk,
  '/petugas/pintasan': { ...outside, others: 'in' },
  '/petugas/kabar': { ...desk, liaison: 'in' },
  '/petugas/aduan/:reference/draf': nobody,
  '/koordinator': coordinators,
  '/penghubung': liaison,
  '/penghubung/catat': liaison,
  '/penghubung/unduh': liaison,
  '/pengawas/jejak': auditor,
  '/pengelola': admin,
  '/pengelola/kabupaten': admin,
  '/pengelola/aturan': admin,
  '/pengelola/aturan/:code': admin,
  '/pengelola/instansi': admin,
  '/pengelola/instansi/baru': admin,
  '/pengelola/instansi/:code': admin,
  '/pengelola/instansi/:code/aturan': admin,
  '/pengelola/instansi/:code/tutup': admin,
  '/pengelola/desa': admin,
  '/pengelola/desa/:code': admin,
  '/pengelola/topik': topicTextsRead,
  '/pengelola/topik/baru': admin,
  '/pengelola/topik/:code': topicTextsRead,
  '/pengelola/topik/:code/tutup': admin,
  // These two ask for the form of a new one; an auditor reads those that are there.
  '/pengelola/topik/:code/pertanyaan/:id': topicTexts,
  '/pengelola/orang': adminRead,
  '/pengelola/orang/baru': admin,
  // A code that is nobody's: the people of the tests have other ones each time.
  '/pengelola/orang/:id': { ...outside, others: 'absent' },
  '/pengelola/masuk': admin,
  '/pengelola/kalender': adminRead,
  '/pengelola/golongan': adminRead,
  '/pengelola/wewenang': admin,
  '/pengelola/wewenang/baru': admin,
  '/pengelola/wewenang/:code': admin,
  '/pengelola/email': adminRead,
  '/pengelola/email/:key': adminRead,
  '/pengelola/teks': topicTextsRead,
  '/pengelola/teks/jawaban/:id': topicTexts,
  '/pengelola/teks/pengumuman': admin,
  // Whoever has the mail has the link.
  '/tautan/:token': everybody,
  '/bahasa': everybody,
  // A site for trials; tests/http looks at production.
  '/kotak-surat': everybody,
  '/kotak-surat/:id': nobody,
  '/kotak-surat/:id/html': nobody,
  '/livez': everybody,
  '/readyz': everybody,
  '/robots.txt': everybody,
  '/*': nobody,
}

const agencyAndDesk: PersonName[] = ['officer', 'head', 'coordinator', 'inspector']

/** Who reads which complaint. The resident of `named` is the one who is asked here. */
const readers: Record<CaseName, PersonName[]> = {
  ...{ named: agencyAndDesk, sealed: agencyAndDesk, nameless: agencyAndDesk, restricted: agencyAndDesk },
  againstOther: agencyAndDesk,
  againstHolder: ['coordinator', 'inspector'],
  againstDesk: ['officer', 'head', 'inspector'],
  againstLeadership: ['inspector'],
  elsewhere: ['coordinator', 'inspector'],
  ...{ matter: [...agencyAndDesk, 'liaison'], matterSealed: [...agencyAndDesk, 'liaison'] },
}

/** Who opens a file that the resident sent and nobody released to an agency. */
const fileReaders: Record<CaseName, PersonName[]> = {
  ...readers,
  sealed: ['coordinator', 'inspector'],
  nameless: ['coordinator', 'inspector'],
  restricted: ['coordinator', 'inspector'],
  againstOther: ['coordinator', 'inspector'],
  againstDesk: ['inspector'],
  matterSealed: ['coordinator', 'inspector'],
}

type ByCase = (person: PersonName, name: CaseName | null) => Outcome

/** `null`: a number or an id that does not exist. */
export const readingOne: Record<string, ByCase> = {
  '/aduan/:reference': (person, name) => (person === 'resident' && name === 'named' ? 'in' : 'absent'),
  '/petugas/aduan/:reference': (person, name) => {
    if (person === 'stranger' || person === 'resident') return 'sign-in'
    return name !== null && readers[name].includes(person) ? 'in' : 'absent'
  },
  '/lampiran/:id': (person, name) => {
    if (name === null) return 'absent'
    if (person === 'resident') return name === 'named' ? 'in' : 'absent'
    return fileReaders[name].includes(person) ? 'in' : 'absent'
  },
}

/** Addresses that draw nothing: `?_data=` and `.data` are no doors to them. */
export const withoutPage: readonly string[] = [
  ...['/lapor/diterima/teks', '/lacak/keluar', '/lampiran/:id', '/petugas/kabar', '/petugas/aduan/:reference/draf'],
  ...['/petugas/unduh/berkas', '/penghubung/unduh', '/bahasa', '/kotak-surat/:id/html'],
  ...['/livez', '/readyz', '/robots.txt'],
]

/** Every redirect for reading that belongs to its address, and where it leads. */
export const leadsTo: Record<string, (person: PersonName) => string | null> = {
  '/lacak/keluar': () => '/lacak',
  '/petugas/unduh/berkas': () => '/petugas/unduh',
  '/penghubung/unduh': () => '/penghubung',
  '/bahasa': () => '/',
  '/petugas/masuk': (person) =>
    ({
      ...{ stranger: null, resident: null, officer: '/petugas', otherOfficer: '/petugas', head: '/petugas' },
      ...{
        coordinator: '/koordinator',
        inspector: '/koordinator',
        liaison: '/penghubung',
        clerk: '/petugas/aduan-baru',
        admin: '/pengelola',
        auditor: '/pengawas/jejak',
      },
    })[person],
}

// POST with a form of the right address and a token that is nobody's. `absent` and `sign-in` come before the token.
export type PostOutcome = 'no-form' | 'refused' | 'absent' | 'sign-in' | 'in'
type PostByPerson = Partial<Record<PersonName, PostOutcome>> & { others: PostOutcome | PostOutcome[] }

const noForm: PostByPerson = { others: 'no-form' }
const needsToken: PostByPerson = { others: 'refused' }
const ofComplaint: PostByPerson = {
  ...{ stranger: 'sign-in', resident: 'sign-in', admin: 'absent', auditor: 'absent' },
  clerk: 'absent',
  others: 'refused',
}
const ofDesk: PostByPerson = { ...ofComplaint, liaison: 'absent' }
const ofTopicTexts: PostByPerson = {
  ...{ stranger: 'sign-in', resident: 'sign-in', coordinator: 'refused', inspector: 'refused', admin: 'refused' },
  others: 'absent',
}

export const posting: Record<string, PostByPerson> = {
  '/': noForm,
  '/instansi': noForm,
  '/aduan': noForm,
  '/instansi/:code': noForm,
  '/bantuan': noForm,
  '/privasi': noForm,
  '/aksesibilitas': noForm,
  '/lapor': needsToken,
  // There is no receipt behind this token: it says so, with 200 and nothing.
  '/lapor/diterima': { others: 'in' },
  '/lapor/diterima/cetak': { others: 'absent' },
  '/lapor/diterima/teks': { others: 'absent' },
  '/lacak': needsToken,
  // Leads back to where the form stands; whoever has no session is out already.
  '/lacak/keluar': { others: 'in' },
  '/lacak/kode-hilang': needsToken,
  '/aduan/:reference': { resident: 'refused', others: 'absent' },
  '/lampiran/:id': noForm,
  // Who is signed in already is sent to the own desk by the page, and refused by its action.
  '/petugas/masuk': { stranger: 'refused', resident: 'refused', others: ['in', 'refused'] },
  '/petugas/keluar': needsToken,
  '/petugas/sandi': needsToken,
  '/petugas/kode': { stranger: 'sign-in', resident: 'sign-in', others: 'refused' },
  '/petugas/sesi': { stranger: 'sign-in', resident: 'sign-in', others: 'refused' },
  '/petugas/jejak': noForm,
  '/petugas/orang': { stranger: 'sign-in', resident: 'sign-in', head: 'refused', others: 'absent' },
  '/petugas/orang/baru': { stranger: 'sign-in', resident: 'sign-in', head: 'refused', others: 'absent' },
  '/petugas/orang/:id': { stranger: 'sign-in', resident: 'sign-in', others: 'absent' },
  '/petugas': ofDesk,
  '/petugas/aduan-baru': { ...ofComplaint, clerk: 'refused' },
  '/petugas/aduan-dibantu': noForm,
  '/petugas/pintasan': { stranger: 'sign-in', resident: 'sign-in', others: 'refused' },
  '/petugas/kabar': noForm,
  '/petugas/aduan/:reference/draf': ofComplaint,
  // The token comes before the question whose complaint it is, for a number that does not exist as well.
  '/petugas/aduan/:reference': ofComplaint,
  '/petugas/ikhtisar': noForm,
  '/petugas/unduh': noForm,
  '/petugas/unduh/berkas': ofDesk,
  '/koordinator': { ...ofTopicTexts, admin: 'absent' },
  '/penghubung': noForm,
  '/penghubung/catat': { stranger: 'sign-in', resident: 'sign-in', liaison: 'refused', others: 'absent' },
  '/penghubung/unduh': { stranger: 'sign-in', resident: 'sign-in', liaison: 'refused', others: 'absent' },
  '/pengawas/jejak': noForm,
  '/pengelola': noForm,
  '/pengelola/kabupaten': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/instansi': noForm,
  '/pengelola/aturan': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/aturan/:code': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/instansi/baru': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/instansi/:code/aturan': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/instansi/:code/tutup': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/instansi/:code': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/desa': noForm,
  '/pengelola/desa/:code': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/topik': noForm,
  '/pengelola/topik/baru': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/topik/:code': ofTopicTexts,
  '/pengelola/topik/:code/tutup': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/topik/:code/pertanyaan/:id': ofTopicTexts,
  '/pengelola/orang': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/orang/baru': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/orang/:id': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/masuk': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/kalender': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/golongan': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/wewenang': noForm,
  '/pengelola/wewenang/baru': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/wewenang/:code': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/email': noForm,
  '/pengelola/email/:key': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/pengelola/teks': noForm,
  '/pengelola/teks/jawaban/:id': ofTopicTexts,
  '/pengelola/teks/pengumuman': { stranger: 'sign-in', resident: 'sign-in', admin: 'refused', others: 'absent' },
  '/tautan/:token': needsToken,
  '/bahasa': noForm,
  '/kotak-surat': noForm,
  '/kotak-surat/:id': noForm,
  '/kotak-surat/:id/html': noForm,
  '/livez': noForm,
  '/readyz': noForm,
  '/robots.txt': noForm,
  '/*': noForm,
}
