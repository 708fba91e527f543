/** Signs of the transport layer, drawn alike on the map, in pictures and in the legend. */
export type TransportKind = 'airport' | 'port' | 'crossing';

/** The layer is drawn from here on. */
export const transportZoom = 7;

export const transportSignPx = 12;

/** Paths to fill, in a square of `transportSignPx` around [0, 0]. */
export const transportSigns: Readonly<Record<TransportKind, string>> = {
  airport:
    'M0-6C.7-6 1-4.9 1-4V-1.4L6 1.8V3.3L1 1.7V4L2.6 5.1V6L0 5.3L-2.6 6V5.1L-1 4V1.7L-6 3.3V1.8L-1-1.4V-4C-1-4.9-.7-6 0-6Z',
  port: 'M0-6A1.8 1.8 0 0 1 .8-2.6V-2H3V-.6H.8V4.3C2.7 4 4 2.9 4.2 1.2L3.2 1.5L5-1L6 2L5.5 1.5C5 4.2 2.9 6 0 6C-2.9 6-5 4.2-5.5 1.5L-6 2L-5-1L-3.2 1.5L-4.2 1.2C-4 2.9-2.7 4-.8 4.3V-.6H-3V-2H-.8V-2.6A1.8 1.8 0 0 1 0-6Z',
  crossing: 'M-6 0L-2.6-3.4V-1H2.6V-3.4L6 0L2.6 3.4V1H-2.6V3.4Z',
};

export function isTransportKind(role: string): role is TransportKind {
  return role in transportSigns;
}
