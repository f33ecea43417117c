const DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const EPOCH = 25_569;
/** 30 December 1899, by which other programs say that there is no day, only a time. */
const ZERO = -1;

const DATE = String.raw`(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?`;
const ZONE = String.raw`(?:Z|[+-]\d\d:\d\d)?`;
const DAY_AND_TIME = new RegExp(`^${DATE}(?:T${TIME})?${ZONE}$`);
const TIME_OF_DAY = new RegExp(`^T?${TIME}${ZONE}$`);
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Serial number of a day, a time of day or a duration in ISO notation, wherever it is that time: "1900-01-01" is 1,
 * "12:00:00" is 0.5, "PT36H" is 1.5. Undefined where the text is none of them, or a day before Excel's first one.
 */
export function serialOf(text: string): number | undefined {
  const [day, year, month, date, ...time] = DAY_AND_TIME.exec(text) ?? [];
  if (day !== undefined) return dayAndTime(Number(year), Number(month), Number(date), timeOf(time));
  const [clock, ...parts] = TIME_OF_DAY.exec(text) ?? [];
  if (clock !== undefined) return timeOf(parts);
  const [duration, days = "0", ...length] = DURATION.exec(text) ?? [];
  return duration === undefined ? undefined : Number(days) + timeOf(length);
}

function dayAndTime(year: number, month: number, date: number, time: number): number | undefined {
  const counted = Date.UTC(year, month - 1, date) / DAY + EPOCH;
  // Excel counts a 29 February 1900, which never was.
  const serial = year * 12 + month <= 1900 * 12 + 2 ? counted - 1 : counted;
  return year < 1899 || serial < ZERO ? undefined : Math.max(serial, 0) + time;
}

/** Hours, minutes and seconds as a share of a day. */
function timeOf([hours = "0", minutes = "0", seconds = "0"]: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000) / DAY;
}
