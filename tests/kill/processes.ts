import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** A process of the program that is started again, the same way, whenever it dies. */
export class Kept {
  #child: ChildProcess | null = null
  #isStopping = false
  #ready: Promise<void> = Promise.resolve()
  onReached: ((point: string) => void) | null = null

  constructor(
    readonly name: string,
    private readonly env: Record<string, string>,
  ) {
    this.#launch()
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Resolves when this life of the process says that it is up. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** The process named by `pid` is killed when this one reaches `point`. */
  arm(point: string, pid: number): void {
    if (this.#child?.connected) this.#child.send({ point, pid })
  }

  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise((resolve) => {
      child.once('exit', resolve)
      child.kill('SIGKILL')
    })
  }

  #launch(): void {
    const child = spawn(
      process.execPath,
      ['--import', './tests/kill/kill-at-point.mjs', './tests/kill/run-program.mjs'],
      {
        env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NODE_ENV: 'production', ...this.env },
        // A start that fails because the database is being killed says so; that is the run's own doing.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      },
    )
    this.#child = child
    this.#ready = new Promise((resolve) => {
      child.on('message', (message: { ready?: boolean; reached?: string }) => {
        if (message.ready) resolve()
        if (message.reached) this.onReached?.(message.reached)
      })
    })
    child.once('exit', () => {
      if (!this.#isStopping)
        void pause(100).then(() => {
          if (!this.#isStopping) this.#launch()
        })
    })
  }
}
