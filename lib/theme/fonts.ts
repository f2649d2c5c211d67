/** Font stacks: pages load Inter and Source Serif 4; embeds and SVG files make do with what the reader's system has. */
export const SANS_SYSTEM = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';
export const SERIF_SYSTEM = 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif';
