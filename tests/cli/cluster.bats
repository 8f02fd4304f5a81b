#!/usr/bin/env bats
# The recipes of examples/cluster, with the programs that they are for.
load helper

CLUSTER=$BATS_TEST_DIRNAME/../../examples/cluster

# schools - answers of 24 schools, one of them wrong, and their names in list
schools() {
	many 24 7
	run -1 baocao -q -d whole -n '{{ten_don_vi}}' --files-from list
}

# same_as_whole - the shards wrote what one run wrote
same_as_whole() {
	diff -r whole out
	[ "$(ls out | wc -l)" = 23 ]
}

@test "shards_by_xargs_are_the_whole" {
	needs nproc
	schools
	run "$CLUSTER/xargs" 5 -q -d out -n '{{ten_don_vi}}' --log 'log.,,' \
		--files-from list
	[ "$status" = 123 ]
	same_as_whole
	[ "$(cat log.[1-5] | wc -l)" = 24 ]
}

@test "shards_by_gnu_parallel_are_the_whole" {
	needs parallel
	export HOME=$PWD
	schools
	run -1 "$CLUSTER/parallel" 5 -q -d out -n '{{ten_don_vi}}' \
		--files-from list
	same_as_whole
}

@test "shards_on_the_machines_of_a_list_are_the_whole" {
	needs parallel
	export HOME=$PWD
	schools
	# ":" is this machine, without ssh.
	echo : >machines
	PARALLEL='--sshloginfile machines' run -1 "$CLUSTER/parallel" 3 -q \
		-d out -n '{{ten_don_vi}}' --files-from list
	same_as_whole
}

@test "a_task_of_an_array_takes_its_shard" {
	schools
	for ((i = 1; i <= 3; i++)); do
		SLURM_ARRAY_TASK_ID=$i SLURM_ARRAY_TASK_COUNT=3 \
			run "$CLUSTER/slurm" -q -d out -n '{{ten_don_vi}}' \
			--files-from list
	done
	same_as_whole
}

# start_slurm - a cluster of this machine alone
start_slurm() {
	local name
	name=$(hostname -s)
	mkdir state spool
	cat >slurm.conf <<END
ClusterName=test
SlurmctldHost=$name(127.0.0.1)
AuthType=auth/none
CredType=cred/none
SlurmUser=root
SlurmctldPort=$((20000 + $$ % 20000))
SlurmdPort=$((40001 + $$ % 20000))
StateSaveLocation=$PWD/state
SlurmdSpoolDir=$PWD/spool
SlurmctldPidFile=$PWD/slurmctld.pid
SlurmdPidFile=$PWD/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
END
	export SLURM_CONF=$PWD/slurm.conf
	slurmctld -D -c >slurmctld.log 2>&1 3>&- &
	controller=$!
	slurmd -D >slurmd.log 2>&1 3>&- &
	node=$!
	for ((i = 0; i < 20; i++)); do
		[ -z "$(sinfo -h -t idle 2>/dev/null)" ] || return 0
		sleep 0.5
	done
	return 1
}

stop_slurm() {
	kill "$node" "$controller" 2>/dev/null || true
	wait "$node" "$controller" 2>/dev/null || true
}

@test "shards_by_a_slurm_job_array_are_the_whole" {
	needs slurmctld slurmd sbatch hostname nproc timeout
	[ "$(id -u)" = 0 ] || skip "only root may run a cluster"
	schools
	start_slurm || {
		stop_slurm
		skip "a cluster of this machine alone does not start"
	}
	run timeout 120 sbatch --wait --array=1-3 "$CLUSTER/slurm" -q -d out \
		-n '{{ten_don_vi}}' --files-from list
	stop_slurm
	same_as_whole
	grep -q not-integer baocao-1.out
}
