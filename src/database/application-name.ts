/** How our connections are called in `pg_stat_activity`: by the process that they belong to. */
export const APPLICATION_NAME = `bunkaiten ${process.pid}`;
