import { appendFileSync } from 'node:fs'

// Jepsen's method, small: every operation is written outside the system as `invoke`, then `ok` (receipt seen) or `info`
// (unknown: reset, time-out, 5xx). A definite refusal would be `fail`; this client sends nothing that may be refused.

export type LedgerLine =
  | { kind: 'invoke'; mark: string; email: string }
  | { kind: 'ok'; mark: string; reference: string; hasPhoto: boolean; seconds: number }
  | { kind: 'info'; mark: string; why: string }
  | { kind: 'mail'; messageId: string; to: string; text: string }
  | { kind: 'kill'; target: string; point: string | null; recoveredAfterSeconds: number }

/** Each line is on disk before the operation it speaks of is answered. */
export class Ledger {
  readonly lines: LedgerLine[] = []

  constructor(private readonly file: string) {}

  write(line: LedgerLine): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`, { flush: true })
    this.lines.push(line)
  }

  of<Kind extends LedgerLine['kind']>(kind: Kind): Extract<LedgerLine, { kind: Kind }>[] {
    return this.lines.filter((line): line is Extract<LedgerLine, { kind: Kind }> => line.kind === kind)
  }
}
