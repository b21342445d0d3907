/** Units of length that are no words in themselves. */
const lengths = '[kcdmµμn]?m|ft|mi|yd';

/** Units that are words or letters too, so that a number or another unit with a stroke before them tells. */
const countedUnits = 'in|s|ha|dam|hm|h';

/** Matches the place after a unit, of which a raised figure makes an area or a volume: `12 km`, `(m`, `9 m/s`, `5 in`. */
export const afterUnit = String.raw`(?<=(?<!\p{L})(?:${lengths})|(?:\d\s?|(?<!\p{L})\p{L}{1,2}\/)(?:${countedUnits}))`;
