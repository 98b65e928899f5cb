/** Recomputes every row of a vector file with the rules of core: `npm run vectors -- FILE`. */
import { runVectors } from "../vector-file.ts";

process.exitCode = runVectors(process.argv[2], (line) => console.log(line));
