/** Why a file is not taken in. Nothing of it was, or what was is whole rows that may stay. */
export type Fault = 'not-an-archive' | 'newer' | 'damaged' | 'odd' | 'too-large';

export class ArchiveError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.fault = fault;
  }
}
