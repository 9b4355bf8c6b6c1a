/** A part of the page did not come. */
export class Absent extends Error {}
