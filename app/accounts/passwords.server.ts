import { hash, verify } from '@node-rs/argon2'
import { passwordLength } from '#app/accounts/password-rules.ts'

// Argon2id is the library's default algorithm; the cost is OWASP's first choice for it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// The hash of a random password that nobody has. Checked for unknown people, so that they take as long as known ones.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$Ocxipz1m2kB/ieVMlaH0CQ$FPT/ZhwOkbQsb4b2reHtTQUO+qBCIrVlxDzpfFa5tl4'

// Two at a time: more would let a flood of sign-ins take the memory and the threads that file work needs.
const most = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

/** @param passwordHash null for nobody, or for somebody without a password: false, after the same work */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isTooLong = [...password].length > passwordLength.most
  const typed = isTooLong ? '' : password.normalize('NFC')
  const matches = await inTurn(() => verify(passwordHash ?? nobodysHash, typed))
  return matches && passwordHash !== null && !isTooLong
}
