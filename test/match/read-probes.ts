import { readYamlAt } from './shipped-names.ts'

export interface Probe {
  readonly lang: string
  readonly text: string
  readonly bases: readonly string[]
  readonly actors?: readonly string[]
}

export function readProbes(): readonly Probe[] {
  return (readYamlAt(new URL('./probes.yaml', import.meta.url)) as { readonly probes: readonly Probe[] })
    .probes
}
