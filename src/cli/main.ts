import { befehl } from "./pruefen";

process.exitCode = await befehl(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  // npm runs scripts in the project folder and keeps the user's own here.
  ordner: process.env.INIT_CWD ?? process.cwd(),
});
