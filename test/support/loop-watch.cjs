// Preloaded into a service under test: tells, and forgets, the longest time that its event loop was held, whenever it is asked.
// Time of this thread's processor where Node can tell it (24 and newer): that of others on the machine does not count.
const LOOK_MS = 5;
const spent = () => {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
};
let held = { longest: 0, whole: 0, wall: 0 };
let last = { spent: spent(), at: performance.now() };
setInterval(() => {
  const now = { spent: spent(), at: performance.now() };
  const took = now.spent - last.spent;
  held = {
    longest: Math.max(held.longest, took),
    whole: held.whole + took,
    wall: Math.max(held.wall, now.at - last.at - LOOK_MS),
  };
  last = now;
}, LOOK_MS).unref();
process.on('SIGUSR2', () => {
  process.stdout.write(`\nheld ${JSON.stringify(held)}\n`);
  held = { longest: 0, whole: 0, wall: 0 };
});
