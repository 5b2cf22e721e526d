import type { NginxProgram } from './debianNginx.ts';

/** Folders for what nginx keeps while a request goes on, below its own folder: the ones built in belong to root. */
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `  ${name}_temp_path ${name};`)
  .join('\n');

/** The workers run as the user who starts nginx: started by root, they would become `nobody`, who can't read the project's folder. */
const userLine = (userId: number | undefined): string => (userId === 0 ? 'user root;\n' : '');

/**
 * The configuration around sites: modules, and every file that nginx writes inside its own folder (`-p`).
 * @param http what stands inside `http { … }`
 * @param userId of the user who starts it
 */
export function mainConfiguration(
  program: Pick<NginxProgram, 'modules' | 'mimeTypes'>,
  http: string,
  userId = process.getuid?.(),
): string {
  return `${program.modules.map((path) => `load_module "${path}";\n`).join('')}${userLine(userId)}daemon off;
pid nginx.pid;
worker_processes 2;
worker_rlimit_nofile 8192;
error_log stderr;
# A request takes two connections. Beyond nginx's own 512, it resets those that come.
events {
  worker_connections 4096;
}
http {
  include "${program.mimeTypes}";
  default_type application/octet-stream;
${temporary}
${http}
}
`;
}
