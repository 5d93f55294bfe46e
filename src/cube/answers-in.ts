import type { Cube, OfferedCell } from './cube.js';

/** Respondents whose categories are those of an offered group; those who lack one of them belong to no group. */
export function answersIn(cube: Cube, group: OfferedCell['group']): number {
  const wanted = Object.entries(group).map(([id, category]) => {
    const axis = cube.backgrounds.findIndex((background) => background.id === id);
    const code = cube.backgrounds[axis]?.codes.findIndex((c) => c.id === category && c.kind === 'valid');
    return { axis, code };
  });
  return cube.cells
    .filter((cell) => wanted.every(({ axis, code }) => code !== undefined && cell.group[axis] === code))
    .reduce((sum, cell) => sum + cell.respondents, 0);
}
