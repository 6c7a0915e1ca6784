// Runs before every script that starts Moot. Plain JavaScript that Node 18 can still parse.
const wanted = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);

if (!runsTypeScript) {
  console.error(
    `Moot runs on Node 24, which "npm ci" usually brings along, but only Node ${process.versions.node} was found: ` +
      'run "npm ci" again without --omit=optional and --ignore-scripts, or install Node 24.',
  );
  process.exit(1);
}
