/** Hundredths, without what floating point adds. */
const two = (n: number) => Math.round(n * 100) / 100;

/**
 * A path of one shape after the other, each drawn from its own place and back to there. A place is told by its way from the
 * one before: the steps are few and repeat, so that hundreds of shapes pack to little.
 */
export class Pen {
  private x = 0;
  private y = 0;

  /** @param d a first moveto, from which the first step then leads; none: the first place is told as it is */
  constructor(public d = "") {}

  add(x: number, y: number, shape: string): void {
    const [dx, dy] = [two(x - this.x), two(y - this.y)];
    this.d += `${this.d === "" ? "M" : "m"}${dx} ${dy}${shape}`;
    // What the path says, not what was asked for: rounding doesn't add up.
    this.x += dx;
    this.y += dy;
  }
}
