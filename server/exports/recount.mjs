// Made of the sources of Moot: do not change it here. Counts every figure of a document again.
import { readFileSync } from "node:fs";
// shared/ground/movement.ts
/** How many gave another answer the second time, among those who answered both rounds. */
function changed(table) {
	return answeredBoth(table) - table.agree.agree - table.disagree.disagree - table.pass.pass;
}
function row(table, first) {
	return table[first].agree + table[first].disagree + table[first].pass;
}
function answeredBoth(table) {
	return row(table, "agree") + row(table, "disagree") + row(table, "pass");
}
// shared/ground/pattern.ts
var defaultCuts = {
	settledShare: [2, 3],
	together: .75,
	apart: .3,
	smallRoom: 12
};
var fewest = 3;
var rounding = 1e-9;
/**
* The pattern of one statement in one round.
*
* `tally` counts those who answered; `eligible` is how many could, frozen when
* the round opened; `names` says whether the field is kept without names. Fewer
* than three eligible, or fewer than three answers without names, is `too_few`
* in a room of any size. A small room is measured against those eligible, so
* silence counts like a pass; a larger one against those who answered, so with
* answers still missing use `certainty` instead. Total: never throws.
*/
function pattern(tally, eligible, names, cuts = defaultCuts) {
	const answered = tally.agree + tally.disagree + tally.pass;
	if (eligible < fewest || names === "none" && answered < fewest) return "too_few";
	return eligible <= cuts.smallRoom ? small(tally, eligible, cuts) : larger$1(tally, answered, cuts);
}
function small({ agree, disagree }, eligible, cuts) {
	const [part, whole] = cuts.settledShare;
	if (agree + disagree < Math.ceil(part * eligible / whole)) return "not_settled";
	if (disagree === 0) return "together_for";
	if (agree === 0) return "together_against";
	if (disagree === 1 && agree >= 2) return "one_apart_against";
	if (agree === 1 && disagree >= 2) return "one_apart_for";
	return "apart";
}
function larger$1({ agree, disagree }, answered, cuts) {
	const sided = agree + disagree;
	const fewer = Math.min(agree, disagree);
	if (sided === 0 || 2 * sided < answered) return "not_settled";
	if (agree + rounding >= cuts.together * answered) return "together_for";
	if (disagree + rounding >= cuts.together * answered) return "together_against";
	if (fewer >= 2 && fewer + rounding >= cuts.apart * sided) return "apart";
	if (agree === disagree) return "apart";
	return agree > disagree ? "leaning_for" : "leaning_against";
}
// shared/synthesis/recount.ts
/** Of the notes of one session. */
function recount(data) {
	return new Map([
		...attendance$1(data.attendance),
		["agenda", [withStatus(data, "run"), withStatus(data, "skipped")]],
		...data.activities.flatMap(recountedIn)
	]);
}
var recountedIn = (a) => [
	...counts(a),
	...changes(a),
	...sums(a)
];
var withStatus = (data, status) => data.activities.filter((a) => a.status === status).length;
function attendance$1(at) {
	return [
		["attendance", [
			at.here,
			at.peers,
			at.organisationsHere,
			at.organisations
		]],
		["here", [at.here]],
		...[
			"away",
			"late",
			"left",
			"out"
		].map((of) => [`attendance/${of}`, [at[of]]])
	];
}
var given = (row) => Object.values(row.answers ?? {}).reduce((sum, n) => sum + n, 0);
var silent = (row) => Math.max(0, (row.present ?? 0) - given(row));
var some = (...numbers) => numbers.filter((n) => n > 0);
function counts(activity) {
	return activity.counts.flatMap((row) => {
		const at = `${activity.id}/${row.question}/${row.about ?? 0}/${row.round}`;
		const present = [`${activity.id}/${row.question}/present/${row.round}`, [row.present ?? 0]];
		if (row.answers === null) return [present];
		const said = Object.values(row.answers);
		return [
			present,
			[at, saidOf(row)],
			[`${at}/each`, eachOf(row)],
			[`${at}/of`, [...saidOf(row), row.present ?? 0]],
			...row.question === "rank" ? said.map((n, i) => [`${at}/${i + 1}`, [n]]) : [],
			[`${at}/present`, [
				said[0] ?? 0,
				row.present ?? 0,
				...some(...said.slice(1), silent(row))
			]]
		];
	});
}
/** Dots are not people: nobody is silent where there are fewer of them than peers. */
function saidOf(row) {
	if (row.question.split(":")[0] === "scale") return onPoints(row);
	const said = Object.values(row.answers ?? {});
	return row.question === "dots" ? said : some(...said, silent(row));
}
/** Each answer as the point it stands on, lowest first. */
var eachOf = (row) => Object.entries(row.answers ?? {}).flatMap(([point, n]) => Array.from({ length: n }, () => Number(point)));
/** “2 at point 2, 3 at point 3”. */
var onPoints = (row) => Object.entries(row.answers ?? {}).flatMap(([point, n]) => n > 0 ? [n, Number(point)] : []);
function changes(activity) {
	return activity.changes.map(({ about, table }) => [`${activity.id}/changed/${about}`, [changed(table)]]);
}
/** What a sentence says of the whole activity. */
function sums(activity) {
	const { id, numbers } = activity;
	const number = (name) => numbers[name] ?? 0;
	return [
		...Object.entries(numbers).map(([name, n]) => [`${id}/number/${name}`, [n]]),
		[`${id}/lines`, linesVotedOn(activity)],
		[`${id}/alike`, linesPlaced(activity)],
		[`${id}/posts`, [number("posts"), number("authors")]],
		[`${id}/promises`, [number("promises")]],
		[`${id}/items`, number("given") === 0 ? some(number("added")) : [number("given"), ...some(number("added"))]],
		[`${id}/asks`, asksMade(activity)],
		[`${id}/takenBack`, [number("takenBack")]],
		[`${id}/outOfSight`, [number("outOfSight")]],
		[`${id}/away`, [number("notAskedLast")]],
		[`${id}/vote/away`, [number("notAskedLast")]],
		[`${id}/vote/both`, [number("askedBothTimes")]],
		...activity.counts.filter((row) => row.question === "level").map((row) => [`${id}/result/${row.round}`, adopted(row)])
	];
}
/** How many were asked, then put again in new words, then answered “no”. */
function asksMade({ lines, named, numbers }) {
	const refused = named.filter((row) => row.question === "reply" && row.answer === "no").length;
	const asks = numbers.asks ?? 0;
	return [asks, ...some(lines.length - asks, refused)];
}
/** The question to which the answers are agree, disagree or pass. */
var agreeing = "vote";
var rowsAbout = (activity, question) => {
	const rows = activity.counts.filter((row) => row.question === question);
	return [...new Set(rows.map((row) => row.about))].map((about) => rows.filter((row) => row.about === about));
};
/** How many lines, and of those, by their last count: together, both sides, against, not settled, too few. */
function linesVotedOn(activity) {
	const lines = rowsAbout(activity, agreeing);
	const patterns = lines.map((rows) => patternOf(rows.filter((row) => row.answers !== null).at(-1)));
	const count = (is) => patterns.filter(is).length;
	const known = [
		"together_for",
		"together_against",
		"not_settled",
		"too_few"
	];
	return [lines.length, ...some(count((p) => p === "together_for"), count((p) => !known.includes(p)), count((p) => p === "together_against"), count((p) => p === "not_settled"), count((p) => p === "too_few"))];
}
function patternOf(row) {
	if (row === void 0) return "too_few";
	return pattern(row.answers, row.present ?? 0, row.names);
}
function linesPlaced(activity) {
	const lines = rowsAbout(activity, "column").flatMap((rows) => rows.at(-1) ?? []);
	const alike = lines.filter((row) => Object.values(row.answers ?? {}).some((n) => n > 0 && n === row.present));
	return [lines.length, alike.length];
}
/** Reservations and “not mine to decide”, where it was adopted; a result that was not has no numbers. */
function adopted(row) {
	const at = (level) => row.answers?.[level] ?? 0;
	const numbers = at("5") + at("4") + at("3");
	if (at("1") + at("2") > 0 || numbers === 0) return [];
	return some(at("3"), at("aside"));
}
var words = [
	"none",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six"
];
var larger = [
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve"
];
new Map([...words, ...larger].map((word, n) => [word, n]));
// shared/synthesis/recountSeries.ts
function recountSeries(data) {
	const real = data.ledger.filter((line) => line.status === "real_difference").length;
	const meetings = data.sessions.filter((s) => !s.between).length;
	const { peers, organisations } = data.people;
	return new Map([
		["series/title", meetings === 0 ? [] : [meetings]],
		["series/people", [peers, organisations]],
		["series/peers", [peers]],
		["series/real", [real]],
		["series/attendance", attendance(data)],
		...mirror(data),
		...data.sessions.flatMap(({ n, activities }) => {
			const entries = activities.flatMap(recountedIn);
			return [...entries, ...entries.flatMap((entry) => withSession(entry, n))];
		})
	]);
}
/** “In session 3, …”: the session is said before the counts. */
var withSession = ([name, numbers], n) => name.endsWith("/of") ? [[`${name}/in ${n}`, [n, ...numbers]]] : [];
/** Everybody throughout which sessions; then, for each other session, how many were away, late, gone early or out. */
function attendance({ sessions: all }) {
	const sessions = all.filter((s) => !s.between);
	const odd = (at) => [
		at.away,
		at.late,
		at.left,
		at.out
	];
	const isWhole = (s) => odd(s.attendance).every((n) => n === 0);
	const whole = sessions.filter(isWhole);
	const peers = [...new Set(whole.map((s) => s.attendance.peers))];
	const rest = sessions.filter((s) => !isWhole(s));
	return [
		...peers.length === 1 ? peers : [],
		...whole.map((s) => s.n),
		...rest.flatMap((s) => odd(s.attendance).flatMap((n) => n > 0 ? [n, s.n] : []))
	];
}
function mirror({ mirror: { times, eachTime } }) {
	return [
		...times.map((t) => [`mirror/present/${t.session}`, [t.present]]),
		["mirror/same", [eachTime]],
		["mirror/group", [...times.map((t) => t.present), eachTime]]
	];
}
// server/exports/recountMain.ts
var [, , file] = process.argv;
if (file === void 0) {
	process.stderr.write("node recount.mjs data.json\n");
	process.exitCode = 2;
} else {
	const data = JSON.parse(readFileSync(file, "utf8"));
	const lines = [...data.format === "moot series 1" ? recountSeries(data) : recount(data)].map(([name, numbers]) => `${name}\t${numbers.join(" ")}`);
	process.stdout.write(`${lines.join("\n")}\n`);
}
export {};
