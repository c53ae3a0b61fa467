/** Maps a stretch of numbers onto a stretch of pixels. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
  readonly back: (pixel: number) => number;
}

export function scale(from: number, to: number, first: number, last: number): Scale {
  const span = to - from || 1;
  return {
    from,
    to,
    at: (value) => first + ((value - from) / span) * (last - first),
    back: (pixel) => from + ((pixel - first) / (last - first || 1)) * span,
  };
}

/** Round numbers that cover a stretch, about as many as wanted. */
export function roundNumbers(from: number, to: number, wanted: number): number[] {
  const rough = (to - from || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  // Counted rather than added up: sums of tenths are not tenths.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Where on the calendar a stretch of time is marked, and how such a mark is written. */
export interface Calendar {
  readonly marks: readonly Date[];
  readonly options: Intl.DateTimeFormatOptions;
}

const DAY = 86_400_000;

/** From years down to hours, whichever gives at most as many marks as wanted. */
export function calendar(from: number, to: number, wanted: number): Calendar {
  const days = (to - from) / DAY / wanted;
  if (days > 150) {
    const years = Math.max(1, Math.ceil(days / 366));
    return { marks: yearMarks(from, to, years), options: { year: "numeric" } };
  }
  if (days > 14) {
    return {
      marks: monthMarks(from, to, Math.max(1, Math.ceil(days / 31))),
      options: { month: "short", year: "2-digit" },
    };
  }
  if (days > 0.5) {
    return { marks: dayMarks(from, to, Math.max(1, Math.ceil(days))), options: { day: "numeric", month: "short" } };
  }
  return {
    marks: hourMarks(from, to, Math.max(1, Math.ceil(days * 24))),
    options: { hour: "2-digit", minute: "2-digit" },
  };
}

function yearMarks(from: number, to: number, step: number): Date[] {
  const first = Math.ceil(new Date(from).getFullYear() / step) * step;
  return marks(from, to, (i) => new Date(first + i * step, 0, 1));
}

function monthMarks(from: number, to: number, step: number): Date[] {
  const start = new Date(from);
  return marks(from, to, (i) => new Date(start.getFullYear(), Math.ceil(start.getMonth() / step) * step + i * step, 1));
}

function dayMarks(from: number, to: number, step: number): Date[] {
  const start = new Date(from);
  return marks(from, to, (i) => new Date(start.getFullYear(), start.getMonth(), start.getDate() + i * step));
}

function hourMarks(from: number, to: number, step: number): Date[] {
  const start = new Date(from);
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  return marks(from, to, (i) => new Date(year, month, day, start.getHours() + i * step));
}

function marks(from: number, to: number, mark: (i: number) => Date): Date[] {
  const found: Date[] = [];
  for (let i = 0; mark(i).getTime() <= to; i++) {
    if (mark(i).getTime() >= from) {
      found.push(mark(i));
    }
  }
  return found;
}
