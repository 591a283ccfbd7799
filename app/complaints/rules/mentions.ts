// "@Nama" in a note calls a colleague. Names are matched, not accounts: nobody types an id.

type Named = { accountId: string; name: string }

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('id')

/** What is typed to call somebody: the first word of the name where it is one person's only, else the whole name. */
export function handleOf(person: Named, people: readonly Named[]): string {
  const first = firstWord(person.name)
  const isOnly = people.every((other) => other === person || firstWord(other.name) !== first)
  return isOnly ? (person.name.split(/[\s,]+/)[0] ?? person.name) : person.name
}

/** Who is called in this text, each once, in the order of the list. A longer name is not also the shorter one in it. */
export function mentionedIn<Person extends Named>(text: string, people: readonly Person[]): Person[] {
  const byLength = [...people].sort((one, other) => handleOf(other, people).length - handleOf(one, people).length)
  const called = new Set<string>()
  let rest = plain(text)
  for (const person of byLength) {
    for (const handle of [person.name, handleOf(person, people)]) {
      const wanted = `@${plain(handle)}`
      for (let at = rest.indexOf(wanted); at !== -1; at = rest.indexOf(wanted, at + 1)) {
        const after = rest.slice(at + wanted.length, at + wanted.length + 1)
        if (/[\p{L}\p{N}]/u.test(after)) continue
        called.add(person.accountId)
        rest = `${rest.slice(0, at)}${' '.repeat(wanted.length)}${rest.slice(at + wanted.length)}`
      }
    }
  }
  return people.filter(({ accountId }) => called.has(accountId))
}

function firstWord(name: string): string {
  return plain(name).split(/[\s,]+/)[0] ?? ''
}
