import type { Measures, MeasuresInput } from './measuresTypes.ts';

export interface MeasuresRequest {
  readonly id: number;
  readonly input: MeasuresInput;
}

export type MeasuresReply =
  | { readonly id: number; readonly kind: 'measures'; readonly measures: Measures }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string };
