/** Closes what was opened, last in first out, each once, each within its turn. */
export class Shutdown {
  readonly #closers: { readonly name: string; readonly close: () => Promise<void> | void }[] = []
  #closing: Promise<readonly ShutdownFault[]> | undefined

  add(name: string, close: () => Promise<void> | void): void {
    this.#closers.push({ name, close })
  }

  /** Never rejects; a closer that failed is in the answer and does not stop the others. */
  close(): Promise<readonly ShutdownFault[]> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll(): Promise<readonly ShutdownFault[]> {
    const faults: ShutdownFault[] = []
    for (let closer = this.#closers.pop(); closer !== undefined; closer = this.#closers.pop()) {
      try {
        await closer.close()
      } catch (cause) {
        faults.push({ name: closer.name, cause })
      }
    }
    return faults
  }
}

export interface ShutdownFault {
  readonly name: string
  readonly cause: unknown
}
