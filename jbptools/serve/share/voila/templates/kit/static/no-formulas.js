// The apps show no formulas; this file stands in for the script that Voila would fetch from outside.
