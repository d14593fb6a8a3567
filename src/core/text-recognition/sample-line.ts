import type { LineCrop } from './line-crop';

/** What the sample says. */
export const SAMPLE_TEXT = 'Total 1234.56';

const WIDTH = 325;
const HEIGHT = 64;
/** Lengths of runs, white first, in base 36. */
const RUNS =
  '3ca 4 66 s 1z 4 u 6 k a j b r 5 s h j a k s 1z 4 q a h f e g o 6 s h h e i s p 4 16 4 o c g i c ' +
  'i l 7 s h g f i s p 4 16 4 o c g 7 5 7 b 5 7 7 k 7 s h f 7 5 4 u 4 11 4 16 4 o 6 2 4 g 3 b 5 b 1 ' +
  'd 5 j 8 s 4 r 5 b 1 u 4 11 4 16 4 o 1 7 4 g 1 e 5 p 5 i 3 1 4 s 4 q 5 17 4 11 4 16 4 w 4 w 4 p 5 ' +
  'h 3 2 4 s 4 q 4 18 4 11 4 16 4 w 4 w 4 q 4 g 4 2 4 s 4 p 5 18 4 11 4 16 4 w 4 w 4 q 4 g 3 3 4 s ' +
  '4 p 4 19 4 e 9 b f 9 b e 4 w 4 w 5 p 4 f 4 3 4 s 4 o 5 19 4 c d 9 f 6 g c 4 w 4 w 4 q 4 e 4 4 4 ' +
  's 4 o 4 1a 4 b f 8 f 6 h b 4 w 4 w 4 p 4 f 3 5 4 s 4 2 4 i 4 1a 4 a 5 6 6 a 4 e 3 9 6 a 4 w 4 w ' +
  '4 o 5 e 4 5 4 s e e 4 3 9 y 4 9 5 9 5 9 4 s 4 a 4 w 4 v 5 n 5 e 4 6 4 s f d 4 2 c w 4 8 5 b 4 9 ' +
  '4 t 4 9 4 w 4 u 5 g c f 3 7 4 s h b 4 1 e v 4 8 4 c 5 8 4 t 4 9 4 w 4 u 4 h a g 4 7 4 s 3 8 7 9 ' +
  '9 6 6 u 4 8 4 d 4 8 4 t 4 9 4 w 4 t 5 h b e 4 8 4 15 5 9 8 9 5 t 4 7 4 e 4 8 4 t 4 9 4 w 4 s 5 i ' +
  'd c 3 9 4 16 5 8 7 a 5 t 4 7 4 e 4 8 4 j e 9 4 w 4 r 5 r 6 a 4 9 4 16 5 8 6 c 5 s 4 7 4 f 4 7 4 ' +
  'g h 9 4 w 4 q 5 u 5 9 3 a 4 17 4 9 5 c 5 s 4 7 4 f 4 7 4 f i 9 4 w 4 p 5 w 4 8 4 a 4 17 5 8 5 d ' +
  '4 s 4 7 4 f 4 7 4 e 6 a 3 9 4 w 4 o 5 x 5 6 4 b 4 18 4 8 4 e 4 s 4 7 4 f 4 7 4 d 5 c 3 9 4 w 4 n ' +
  '5 z 4 6 o 13 4 8 4 e 4 s 4 7 4 f 4 7 4 d 4 c 4 9 4 w 4 m 5 10 4 6 o 13 4 8 4 e 4 s 4 7 4 e 4 8 4 ' +
  'd 3 d 4 9 4 w 4 l 5 11 4 6 o 12 5 8 4 e 4 s 4 7 4 e 4 8 4 d 3 d 4 9 4 w 4 k 5 12 4 6 o 12 5 8 5 ' +
  'd 4 s 4 8 4 d 4 8 4 c 4 d 4 9 4 w 4 j 5 12 5 l 4 17 4 a 4 c 5 s 4 8 4 c 5 8 4 d 3 c 5 9 4 w 4 i ' +
  '5 13 4 m 4 16 5 a 4 c 4 t 4 8 5 b 4 9 4 d 4 a 6 9 4 w 4 h 5 13 5 m 4 d 4 o 6 b 4 a 5 t 4 9 5 9 5 ' +
  '9 5 c 4 9 7 9 4 w 4 g 6 n 2 d 5 n 4 d 4 9 2 c 6 c 5 8 6 t 4 a 5 6 6 b 5 b 6 6 8 9 4 p j 8 l 8 5 ' +
  '7 8 n 4 d 4 9 6 6 7 e 5 6 6 u 4 b f c b 6 e 2 3 9 4 p j 8 l 8 j o 4 d 4 9 i g f v 4 c d e a 7 c ' +
  '3 3 9 4 p j 8 l 8 h q 4 d 4 9 h i d w 4 e 9 j 7 9 8 5 3 9 4 p j 8 l b c s 4 d 4 c c m 9 40w';

/** A clean printed line, for trying out a recogniser that nothing is known of. Grey, black on white. */
export function sampleLine(): LineCrop {
  const data = new Float32Array(WIDTH * HEIGHT).fill(255);
  let at = 0;
  RUNS.split(' ').forEach((length, index) => {
    const next = at + parseInt(length, 36);
    if (index % 2 === 1) data.fill(0, at, next);
    at = next;
  });
  return { width: WIDTH, height: HEIGHT, em: HEIGHT, data };
}
