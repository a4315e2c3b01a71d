/** How long nobody may be connected, after the app's window was closed, before the host ends; a reload takes less. */
const LINGER = 10_000;

/** Ends the host when the browser that it opened has been closed and no other window is connected. */
export class WindowWatch {
  private windows = 0;
  private closed = false;
  private everConnected = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly end: () => void;
  private readonly linger: number;

  constructor(end: () => void, linger = LINGER) {
    this.end = end;
    this.linger = linger;
  }

  windowsChanged(count: number): void {
    this.windows = count;
    this.everConnected ||= count > 0;
    this.look();
  }

  browserClosed(): void {
    this.closed = true;
    this.look();
  }

  private look(): void {
    clearTimeout(this.timer);
    if (!this.closed || !this.everConnected || this.windows > 0) return;
    this.timer = setTimeout(this.end, this.linger);
  }
}
