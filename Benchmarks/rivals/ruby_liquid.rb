# Renders the list of the Liquid benchmark with ruby-liquid: name, seconds a round, bytes.

require "json"
require "liquid"

folder = ARGV.fetch(0)
data = JSON.parse(File.read("#{folder}/list.json"))
template = Liquid::Template.parse(File.read("#{folder}/list.liquid"))
rounds = 20
3.times { template.render(data) }
output = ""
start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
rounds.times { output = template.render(data) }
seconds = (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) / rounds
puts "ruby-liquid #{Liquid::VERSION}\t#{seconds}\t#{output.bytesize}"
