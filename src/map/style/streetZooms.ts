/** Zooms between which our land gives way to an operator's street map. */
export const streetZooms = [7.5, 9] as const;
