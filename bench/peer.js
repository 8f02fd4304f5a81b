// peer.js PROGRAM TEMPLATE DATA FOLDER - reports by docxtemplater or
// easy-template-x, as their manuals have it: the template is read once, and given
// anew to each report.
const fs = require('fs')
const path = require('path')
const [program, template, data, folder] = process.argv.slice(2)
const modules = path.join(path.dirname(path.resolve(data)), 'node_modules')
const load = name => require(path.join(modules, name))
const bytes = fs.readFileSync(template)
const rows = JSON.parse(fs.readFileSync(data))
const put = (i, report) => fs.writeFileSync(`${folder}/${i}.docx`, report)

function docxtemplater() {
	const Zip = load('pizzip')
	const Template = load('docxtemplater')
	const options = {
		delimiters: { start: '{{', end: '}}' },
		paragraphLoop: true,
		linebreaks: true
	}

	rows.forEach((row, i) => {
		const report = new Template(new Zip(bytes), options)
		report.render(row)
		put(i, report.getZip().generate({
			type: 'nodebuffer', compression: 'DEFLATE'
		}))
	})
}

async function easyTemplateX() {
	const { TemplateHandler } = load('easy-template-x')
	const handler = new TemplateHandler({
		delimiters: { tagStart: '{{', tagEnd: '}}' }
	})

	for (let i = 0; i < rows.length; i++)
		put(i, await handler.process(bytes, rows[i]))
}

fs.mkdirSync(folder, { recursive: true })
if (program === 'docxtemplater')
	docxtemplater()
else
	easyTemplateX()
