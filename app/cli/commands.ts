import { accountCommand } from '#app/cli/account.ts'
import { exportCommand } from '#app/cli/export.ts'
import type { Settings } from '#app/config/env.server.ts'

export type CommandTools = { settings: Settings; now: () => Date; print: (line: string) => void }
export type Command = (argv: readonly string[], tools: CommandTools) => Promise<number>

/** `npm run NAME -- …`. A command that is not built yet is not here, and is refused in one line. */
export const commands: Readonly<Partial<Record<string, Command>>> = {
  account: accountCommand,
  export: exportCommand,
}
